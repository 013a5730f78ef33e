package be.huurwerk.rent.simulation;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.calculation.MissingFact;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.simulation.RentSimulationRequest.IncomeRequest;
import be.huurwerk.rent.simulation.RentSimulationRequest.MemberRequest;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The faults of a simulated household that can't be, each at its property. */
final class SimulationFaults {

    private static final Set<Role> PARTNERS = Set.of(Role.spouse, Role.legalCohabitant, Role.factualPartner);

    /** Nobody who was born earlier lives; a date before it is a slip of the pen. */
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

    private final LocalDate on;
    private final List<Issue> faults = new ArrayList<>();

    private SimulationFaults(LocalDate on) {
        this.on = on;
    }

    /**
     * @param months how many months a current income needs; empty when the landlord's policy of that day is not known
     * @param ageOfMajority empty when it is not known of that day
     */
    static List<Issue> find(RentSimulationRequest request, OptionalInt months, OptionalInt ageOfMajority) {
        SimulationFaults found = new SimulationFaults(request.effectiveDate());
        List<MemberRequest> members = request.household().members();
        found.household(members, months);
        ageOfMajority.ifPresent(age -> found.tenants(members, age));
        return found.faults;
    }

    /** As for a lease that is signed: one of the tenants is of age. */
    private void tenants(List<MemberRequest> members, int ageOfMajority) {
        List<Integer> tenants = IntStream.range(0, members.size())
                .filter(i -> members.get(i).role() == Role.tenant)
                .boxed()
                .toList();
        if (!tenants.isEmpty()
                && tenants.stream().noneMatch(i -> isOfAge(members.get(i).birthDate(), ageOfMajority))) {
            faults.add(Issues.rejected(
                    member(tenants.get(0)) + ".birthDate",
                    null,
                    "A household has at least one tenant who is of age.",
                    "Een gezin heeft minstens één huurder die meerderjarig is."));
        }
    }

    private boolean isOfAge(LocalDate birthDate, int ageOfMajority) {
        return birthDate.isAfter(on) || !birthDate.plusYears(ageOfMajority).isAfter(on);
    }

    private void facts(String path, MemberRequest member) {
        boolean rents = member.role() == Role.tenant || PARTNERS.contains(member.role());
        if (rents && member.domiciled().filter(domiciled -> !domiciled).isPresent()) {
            faults.add(Issues.rejected(
                    path + ".domiciled",
                    false,
                    "A tenant and a partner live in the dwelling.",
                    "Een huurder en een partner wonen in de woning."));
        }
        if (member.degree().isPresent() && member.role() != Role.relative && member.role() != Role.ascendant) {
            faults.add(Issues.rejected(
                    path + ".degree",
                    member.degree().get(),
                    "Only a relative or an ascendant has this.",
                    "Enkel een familielid of een bloedverwant in opgaande lijn heeft dit."));
        }
    }

    private void household(List<MemberRequest> members, OptionalInt months) {
        Set<String> ids = new HashSet<>();
        boolean partner = false;
        for (int i = 0; i < members.size(); i++) {
            MemberRequest member = members.get(i);
            if (!ids.add(member.memberId())) {
                faults.add(Issues.rejected(
                        member(i) + ".memberId",
                        member.memberId(),
                        "Two members have this id.",
                        "Twee leden hebben dit id."));
            }
            if (PARTNERS.contains(member.role())) {
                if (partner) {
                    faults.add(Issues.rejected(
                            member(i) + ".role",
                            member.role().name(),
                            "A tenant has one partner at most.",
                            "Een huurder heeft hoogstens één partner."));
                }
                partner = true;
            }
            dates(member(i), member);
            facts(member(i), member);
            faults.addAll(SimulatedIncomeFaults.find(member(i), member, on, months));
        }
        if (members.stream().noneMatch(member -> member.role() == Role.tenant)) {
            faults.add(Issues.required("household.members", "There is no tenant.", "Er is geen huurder."));
        }
    }

    private void dates(String path, MemberRequest member) {
        if (member.birthDate().isBefore(FIRST_BIRTH)) {
            faults.add(Issues.rejected(path + ".birthDate", null, "Born before 1900.", "Geboren voor 1900."));
        }
        if (member.since().filter(member.birthDate()::isAfter).isPresent()) {
            faults.add(Issues.rejected(
                    path + ".since",
                    member.since().get().toString(),
                    "Before the birth of this member.",
                    "Voor de geboorte van dit lid."));
        }
        if (member.birthDate().isAfter(on)) {
            faults.add(Issues.rejected(
                    path + ".birthDate",
                    null,
                    "Born after the effective date.",
                    "Geboren na de datum waarop de huurprijs ingaat."));
        }
        if (member.since().filter(since -> since.isAfter(on)).isPresent()) {
            faults.add(Issues.rejected(
                    path + ".since",
                    member.since().get().toString(),
                    "After the effective date.",
                    "Na de datum waarop de huurprijs ingaat."));
        }
    }

    static Issue of(MissingFact missing, RentSimulationRequest request) {
        return switch (missing.kind()) {
            case INCOME ->
                income(
                        missing,
                        request.household().members().get(missing.member()).declared());
            case DEGREE ->
                Issues.required(
                        member(missing.member()) + ".degree",
                        "A relative has a degree of kinship, 1 to 3.",
                        "Een verwant heeft een graad van verwantschap, 1 tot 3.");
            case DWELLING_FIGURE ->
                Issues.required(
                        "dwelling." + missing.property(),
                        "This figure is left out, and the landlord's policy supplies none.",
                        "Dit cijfer ontbreekt, en het beleid van de verhuurder geeft er geen.");
        };
    }

    private static Issue income(MissingFact missing, List<IncomeRequest> declared) {
        String years = declared.stream()
                .map(income -> String.valueOf(income.year()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String path = member(missing.member()) + ".incomes";
        if (missing.year() != null) {
            return Issues.required(
                    path,
                    "The income of this member counts and none of " + missing.year() + " is declared."
                            + (years.isEmpty() ? "" : " An income of another year, as " + years + ", can't be used."),
                    "Het inkomen van dit lid telt mee en er is er geen van " + missing.year() + " verklaard."
                            + (years.isEmpty()
                                    ? ""
                                    : " Een inkomen van een ander jaar, zoals " + years + ", is niet bruikbaar."));
        }
        int last = missing.on().getYear() - 1;
        return years.isEmpty()
                ? Issues.required(
                        path,
                        "The income of this member counts and none is declared.",
                        "Het inkomen van dit lid telt mee en er is er geen verklaard.")
                : Issues.required(
                        path,
                        "The income of this member counts. That of " + years
                                + " can't be used: the year was not over on 1"
                                + " January of the rent year. An income of " + last + " or before is needed, or a"
                                + " current one.",
                        "Het inkomen van dit lid telt mee. Dat van " + years + " is niet bruikbaar: het jaar was niet"
                                + " voorbij op 1 januari van het huurjaar. Een inkomen van " + last + " of vroeger is"
                                + " nodig, of een huidig inkomen.");
    }

    private static String member(int position) {
        return "household.members[" + position + "]";
    }
}
