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
 * @param ofMonths all debts of the months that plans ask something of, and what only undoes a correction of any month
 */
record DebtsOnDay(List<OpenItem> items, Map<UUID, Euro> charged, List<DebtOfMonth> ofMonths) {

    DebtsOnDay {
        items = List.copyOf(items);
        charged = Map.copyOf(charged);
        ofMonths = List.copyOf(ofMonths);
    }

    DebtsOnDay(List<OpenItem> items, Map<UUID, Euro> charged) {
        this(items, charged, List.of());
    }

    /** Those alone that a plan was agreed on, without what was given back of them since. */
    DebtsOnDay asAgreed() {
        return new DebtsOnDay(items, charged);
    }

    /** What is still to be paid of each debt; without those that are paid. */
    Map<UUID, Euro> open() {
        return items.stream().collect(Collectors.toMap(OpenItem::entryId, OpenItem::open));
    }

    /** What is still to be paid of one debt. */
    Euro open(UUID debt) {
        return open().getOrDefault(debt, Euro.ZERO);
    }

    /** What was booked of one debt. */
    Euro charged(UUID debt) {
        return charged.getOrDefault(debt, Euro.ZERO);
    }

    /** What was paid of a debt by then; a debt that became lower or higher meanwhile was not paid by that. */
    Euro paid(UUID debt) {
        return charged(debt).minus(open(debt));
    }

    /** Whether anything is left of what was booked of a debt, be it paid. */
    boolean isCharged(UUID debt) {
        return charged(debt).isPositive();
    }

    DebtsOnDay only(Collection<UUID> debts) {
        return new DebtsOnDay(
                items.stream().filter(item -> debts.contains(item.entryId())).toList(), charged, ofMonths);
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
