package be.huurwerk.deposit.beneficiary;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was told of whose a deposit is.
 *
 * @param signed the tenants who signed the lease
 * @param changes of the household, none that was annulled
 * @param lastTenantDied whether a notice says so
 * @param heirs by the deceased whose heirs they are
 */
record BeneficiaryFacts(List<UUID> signed, List<Change> changes, boolean lastTenantDied, Map<UUID, List<UUID>> heirs) {

    BeneficiaryFacts {
        signed = List.copyOf(signed);
        changes = changes.stream()
                .sorted(Comparator.comparing(Change::on).thenComparing(Change::told))
                .toList();
        heirs = Map.copyOf(heirs);
    }

    /**
     * A change of the household.
     *
     * @param told the sequence of the event that told it
     * @param depositShare of a separation: what is the leaver's
     */
    record Change(long told, String kind, LocalDate on, Optional<Euro> depositShare, List<Member> members) {}

    /** @param tenant whether this person is a tenant in law from then on */
    record Member(UUID personId, boolean left, boolean tenant) {}

    /** The tenants, present and former, and who came in the place of those who died. */
    List<Beneficiary> beneficiaries() {
        Map<UUID, Beneficiary> all = new LinkedHashMap<>();
        signed.forEach(person -> all.put(person, Beneficiary.tenant(person)));
        changes.forEach(change -> change.members().forEach(member -> apply(change, member, all)));
        if (lastTenantDied) {
            all.replaceAll((person, one) -> one.ground() == Beneficiary.Ground.tenant ? one.asEstate() : one);
        }
        return all.values().stream().flatMap(this::heirsOf).toList();
    }

    private static void apply(Change change, Member member, Map<UUID, Beneficiary> all) {
        if (!member.left()) {
            if (member.tenant()) {
                all.put(member.personId(), Beneficiary.tenant(member.personId()));
            }
        } else if (change.kind().equals("deceased")) {
            all.computeIfPresent(member.personId(), (person, one) -> one.asEstate());
        } else {
            all.computeIfPresent(
                    member.personId(), (person, one) -> Beneficiary.formerTenant(person, change.depositShare()));
        }
    }

    private Stream<Beneficiary> heirsOf(Beneficiary one) {
        List<UUID> known = heirs.getOrDefault(one.personId(), List.of());
        return one.ground() != Beneficiary.Ground.estate || known.isEmpty()
                ? Stream.of(one)
                : known.stream().map(one::asHeir);
    }
}
