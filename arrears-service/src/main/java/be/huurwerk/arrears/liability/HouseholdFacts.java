package be.huurwerk.arrears.liability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was told of whom a lease binds.
 *
 * @param signed who signed it
 * @param changes of the household, none that was annulled
 * @param deaths the days on which the last tenant died, as notices tell it
 */
record HouseholdFacts(List<Signed> signed, List<Change> changes, List<LocalDate> deaths) {

    private static final Comparator<Change> IN_TIME =
            Comparator.comparing(Change::on).thenComparing(Change::told);

    HouseholdFacts {
        signed = List.copyOf(signed);
        changes = changes.stream().sorted(IN_TIME).toList();
        deaths = List.copyOf(deaths);
    }

    record Signed(UUID personId, LocalDate startDate) {}

    /**
     * A change of the household.
     *
     * @param told the sequence of the event that told it
     * @param on the first day on which it holds: who left is not bound on it any more
     * @param endsLease whether the last tenant died
     */
    record Change(long told, String kind, LocalDate on, boolean endsLease, List<Member> members) {}

    /** @param tenant whether this person is a tenant in law from then on */
    record Member(UUID personId, String effect, boolean tenant) {}

    /** Who owes what falls due, by these facts. */
    Liability liability() {
        List<Liable> liable = new ArrayList<>();
        signed.forEach(tenant -> liable.add(new Liable(
                tenant.personId(), tenant.startDate(), Optional.empty(), Liable.Ground.signed, Optional.empty())));
        changes.forEach(change -> change.members().forEach(member -> apply(change, member, liable)));
        Optional<LocalDate> lastDeath = changes.stream()
                .filter(Change::endsLease)
                .map(Change::on)
                .min(Comparator.naturalOrder())
                .or(() -> deaths.stream().min(Comparator.naturalOrder()));
        lastDeath.ifPresent(day -> estates(day, liable));
        return new Liability(liable, lastDeath);
    }

    private static void apply(Change change, Member member, List<Liable> liable) {
        Optional<Liable> bound = liable.stream()
                .filter(one ->
                        one.personId().equals(member.personId()) && one.until().isEmpty())
                .findFirst();
        boolean tenant = member.tenant() && !member.effect().equals("left");
        if (tenant && bound.isEmpty()) {
            liable.add(new Liable(
                    member.personId(), change.on(), Optional.empty(), Liable.Ground.becameTenant, Optional.empty()));
        } else if (!tenant) {
            bound.ifPresent(one -> liable.set(liable.indexOf(one), one.endingBefore(change.on(), end(change))));
        }
    }

    private static Liable.End end(Change change) {
        return switch (change.kind()) {
            case "deceased" -> Liable.End.death;
            case "separation" -> Liable.End.separation;
            default -> Liable.End.left;
        };
    }

    /** The estate of who was bound last owes what falls due from the death on. */
    private static void estates(LocalDate diedOn, List<Liable> liable) {
        LocalDate before = diedOn.minusDays(1);
        for (Liable one : List.copyOf(liable)) {
            boolean bound = one.until().isEmpty();
            if (bound) {
                liable.set(liable.indexOf(one), one.endingBefore(diedOn, Liable.End.death));
            }
            if (bound
                    || one.until().equals(Optional.of(before)) && one.endedBy().equals(Optional.of(Liable.End.death))) {
                liable.add(
                        new Liable(one.personId(), diedOn, Optional.empty(), Liable.Ground.estate, Optional.empty()));
            }
        }
    }
}
