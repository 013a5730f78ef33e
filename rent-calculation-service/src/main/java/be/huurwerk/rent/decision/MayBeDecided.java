package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecidedRent;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.SignedTenancy.TakenOver;
import be.huurwerk.rent.household.TenancyFile;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** Whether a rent of a tenancy may be decided from a date on for a reason. */
final class MayBeDecided {

    private MayBeDecided() {}

    /** Why not; empty when it may. */
    static Optional<Refusal> refusal(TenancyFile file, LocalDate from, DecisionReason reason) {
        if (file.annulled()) {
            return Optional.of(Refusal.annulled());
        }
        return date(file, from, reason).or(() -> first(file, reason)).or(() -> basis(file, from, reason));
    }

    private static Optional<Refusal> date(TenancyFile file, LocalDate from, DecisionReason reason) {
        if (from.isBefore(file.startDate())) {
            return Optional.of(Refusal.beforeStart(from, file.startDate()));
        }
        if (from.isBefore(file.firstDay())) {
            return Optional.of(Refusal.beforeTakenOver(from, file.firstDay()));
        }
        Optional<LocalDate> end = file.endDate().filter(from::isAfter);
        if (end.isPresent()) {
            return end.map(last -> Refusal.afterEnd(from, last));
        }
        if (reason == DecisionReason.annual && !(from.getDayOfMonth() == 1 && from.getMonth() == Month.JANUARY)) {
            return Optional.of(Refusal.notAFirstOfJanuary(from));
        }
        return from.getDayOfMonth() == 1 || from.equals(file.startDate())
                ? Optional.empty()
                : Optional.of(Refusal.notAFirstOfTheMonth(from));
    }

    /** What the reason speaks of must be there; the rent that was taken over can be corrected though nobody decided it here. */
    private static Optional<Refusal> basis(TenancyFile file, LocalDate from, DecisionReason reason) {
        if (reason == DecisionReason.householdChange
                && file.householdTurns().stream().allMatch(turn -> turn.isAfter(from))) {
            return Optional.of(Refusal.noHouseholdChange(from));
        }
        if (reason == DecisionReason.correction
                && file.takenOver().isEmpty()
                && file.schedule().inForce(from).isEmpty()) {
            return Optional.of(Refusal.nothingDecided(from));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> first(TenancyFile file, DecisionReason reason) {
        if (reason != DecisionReason.initial) {
            return Optional.empty();
        }
        boolean decided =
                file.schedule().decisions().stream().map(DecidedRent::reason).anyMatch(DecisionReason.initial::equals);
        if (decided) {
            return Optional.of(Refusal.firstDecided());
        }
        return file.takenOver().map(TakenOver::on).map(on -> Refusal.takenOver());
    }
}
