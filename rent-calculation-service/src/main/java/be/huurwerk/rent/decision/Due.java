package be.huurwerk.rent.decision;

import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.TenancyFile;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From when a fact makes a decision due, and why. */
final class Due {

    private Due() {}

    /** The first rent, unless the tenancy was taken over with its rent, and one for each later change of the household. */
    static Map<LocalDate, DecisionReason> signed(TenancyFile file) {
        Map<LocalDate, DecisionReason> due = new TreeMap<>();
        file.householdTurns().stream()
                .filter(file.firstDay()::isBefore)
                .forEach(turn -> due.put(turn, DecisionReason.householdChange));
        if (file.takenOver().isEmpty()) {
            due.put(file.startDate(), DecisionReason.initial);
        }
        return due;
    }

    /**
     * What changed before the first day changes the rent from that day on, if it is decided already; the rent of a tenancy that is taken
     * over holds until something changes after it. A change that was annulled meanwhile changes nothing.
     */
    static Map<LocalDate, DecisionReason> householdChanged(TenancyFile file, LocalDate from) {
        LocalDate first = file.firstDay();
        if (!file.householdTurns().contains(from)) {
            return Map.of();
        }
        if (from.isAfter(first)) {
            return Map.of(from, DecisionReason.householdChange);
        }
        return file.schedule().inForce(first).isPresent() ? Map.of(first, DecisionReason.householdChange) : Map.of();
    }

    /** A change of the household from which the rent had followed on this day was a mistake: what followed from it is put right. */
    static Map<LocalDate, DecisionReason> changeAnnulled(TenancyFile file, LocalDate from) {
        LocalDate first = from.isAfter(file.firstDay()) ? from : file.firstDay();
        return file.schedule().inForce(first).isPresent() ? Map.of(first, DecisionReason.correction) : Map.of();
    }

    /**
     * When the end moved to a later day, what was decided for the days after the earlier end is looked at again: it was not followed up
     * while nothing took effect on them.
     *
     * @param before the end that was known before
     */
    static Map<LocalDate, DecisionReason> ended(TenancyFile file, Optional<LocalDate> before) {
        return before.filter(
                        last -> file.endDate().filter(now -> !now.isAfter(last)).isEmpty())
                .flatMap(last -> file.schedule().beginsAfter(last).stream().findFirst())
                .map(date -> Map.of(date, DecisionReason.correction))
                .orElse(Map.of());
    }
}
