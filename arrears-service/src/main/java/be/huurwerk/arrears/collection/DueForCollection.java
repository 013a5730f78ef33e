package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.mandate.Mandate;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What to collect of an account on a day: what is due on it, less its credit and what is being collected already.
 *
 * @param pays lines of the debts that it is for
 */
record DueForCollection(Mandate mandate, CollectionItem.Sequence sequence, Euro amount, Set<UUID> pays) {

    /**
     * @param ordered what other files collect of the account, of which nothing is booked yet
     * @param planned what payment plans ask later, which is not collected before
     * @param usedBefore whether something was collected under the mandate before, or is being
     */
    static Optional<DueForCollection> of(
            Mandate mandate, boolean usedBefore, Standing standing, PlannedDebts planned, Euro ordered, LocalDate day) {
        List<OpenItem> due = standing.open().stream()
                .filter(item -> !item.dueOn().isAfter(day))
                .toList();
        Euro amount = due.stream()
                .map(item -> asked(item, planned, day))
                .reduce(Euro.ZERO, Euro::plus)
                .minus(standing.credit())
                .minus(ordered);
        return amount.isPositive()
                ? Optional.of(new DueForCollection(
                        mandate,
                        sequence(mandate, usedBefore, day),
                        amount,
                        due.stream()
                                .filter(item -> asked(item, planned, day).isPositive())
                                .map(OpenItem::entryId)
                                .collect(Collectors.toSet())))
                : Optional.empty();
    }

    private static Euro asked(OpenItem item, PlannedDebts planned, LocalDate day) {
        Euro later = planned.askedAfter(item.entryId(), day).orElse(List.of()).stream()
                .map(PlannedDebts.Portion::amount)
                .reduce(Euro.ZERO, Euro::plus);
        return item.open().minus(later).max(Euro.ZERO);
    }

    /** The last under a mandate that ends before another month is due. */
    private static CollectionItem.Sequence sequence(Mandate mandate, boolean usedBefore, LocalDate day) {
        if (!usedBefore) {
            return CollectionItem.Sequence.first;
        }
        return mandate.end().filter(end -> end.on().isBefore(day.plusMonths(1))).isPresent()
                ? CollectionItem.Sequence.last
                : CollectionItem.Sequence.recurrent;
    }
}
