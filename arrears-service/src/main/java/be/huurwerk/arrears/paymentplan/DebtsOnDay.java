package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.regulation.money.Euro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The debts of an account on the evening of a day.
 *
 * @param items not wholly paid
 * @param charged what was booked of debts, whether it is paid or not
 */
record DebtsOnDay(List<OpenItem> items, Map<UUID, Euro> charged) {

    DebtsOnDay {
        items = List.copyOf(items);
        charged = Map.copyOf(charged);
    }

    /** What is still to be paid of each debt; without those that are paid. */
    Map<UUID, Euro> open() {
        return items.stream().collect(Collectors.toMap(OpenItem::entryId, OpenItem::open));
    }

    /** What was paid of a debt by then; a debt that became lower or higher meanwhile was not paid by that. */
    Euro paid(UUID debt) {
        return charged.getOrDefault(debt, Euro.ZERO).minus(open().getOrDefault(debt, Euro.ZERO));
    }

    /** Whether anything is left of what was booked of a debt, be it paid. */
    boolean isCharged(UUID debt) {
        return charged.getOrDefault(debt, Euro.ZERO).isPositive();
    }

    DebtsOnDay only(Collection<UUID> debts) {
        return new DebtsOnDay(
                items.stream().filter(item -> debts.contains(item.entryId())).toList(), charged);
    }

    /** An amount over the debts, the oldest due first. */
    List<PlannedDebt> planned(Euro amount) {
        List<PlannedDebt> planned = new ArrayList<>();
        Euro left = amount;
        for (OpenItem item : items) {
            Euro part = item.open().min(left);
            if (part.isPositive()) {
                planned.add(new PlannedDebt(item.entryId(), part, paid(item.entryId())));
                left = left.minus(part);
            }
        }
        return planned;
    }
}
