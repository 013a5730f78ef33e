package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an adult of a household stands in law on a day.
 *
 * @param tenantType empty of a minor, of who stays for a while, and where the law of the day is not known
 * @param signs what this person signed or had to sign; empty likewise
 */
record Standing(Optional<TenantType> tenantType, Optional<List<Signs>> signs) {

    private static final Standing NONE = new Standing(Optional.empty(), Optional.empty());
    private static final String TYPES = "tenancy/tenant-types";
    private static final String LEASE = "tenancy/lease-signatories";
    private static final String INTERNAL_RULES = "policy/tenancy/internal-rules-signatories";

    /** Of a member of the household of the day. */
    static Standing of(Member member, Tenancy tenancy, LocalDate on, Parameters parameters) {
        Optional<Integer> ofAge = parameters.find(Majority.AGE_OF_MAJORITY, on).map(age -> age.intValue());
        if (ofAge.filter(age -> member.isOfAge(age, on)).isEmpty() || member.role() == Role.temporaryResident) {
            return NONE;
        }
        return new Standing(
                parameters.findWord(TYPES, on).map(types -> type(types, member, tenancy)),
                signs(member, firstDay(member, tenancy), ofAge.get(), parameters));
    }

    private static TenantType type(DatedWord types, Member member, Tenancy tenancy) {
        if (!types.is("abc")) {
            return member.partyToLease() ? TenantType.tenant : TenantType.coResident;
        }
        if (!member.partyToLease()) {
            return TenantType.tenantTypeC;
        }
        boolean fromTheStart = firstDay(member, tenancy).equals(tenancy.signedOn());
        return member.role() == Role.tenant || fromTheStart ? TenantType.tenantTypeA : TenantType.tenantTypeB;
    }

    /** The first day as a tenant; of who is none the first day in the household. */
    private static LocalDate firstDay(Member member, Tenancy tenancy) {
        return tenancy.residences().stream()
                .filter(residence -> residence.member().personId().equals(member.personId()))
                .filter(residence -> residence.member().partyToLease() == member.partyToLease())
                .filter(residence -> residence.member().role() != Role.temporaryResident)
                .map(Residence::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Optional<List<Signs>> signs(Member member, LocalDate day, int ofAge, Parameters parameters) {
        Optional<DatedWord> lease = parameters.findWord(LEASE, day);
        Optional<DatedWord> rules = parameters.findWord(INTERNAL_RULES, day);
        if (lease.isEmpty() || rules.isEmpty()) {
            return Optional.empty();
        }
        boolean adult = member.isOfAge(ofAge, day);
        boolean signsLease = adult && (member.partyToLease() || lease.get().is("allAdults"));
        boolean signsRules = rules.get().is("leaseSignatories")
                ? signsLease
                : adult && rules.get().is("allAdults");
        List<Signs> signs = Stream.of(Signs.lease, Signs.internalRules)
                .filter(text -> text == Signs.lease ? signsLease : signsRules)
                .toList();
        return Optional.of(signs.isEmpty() ? List.of(Signs.nothing) : signs);
    }
}
