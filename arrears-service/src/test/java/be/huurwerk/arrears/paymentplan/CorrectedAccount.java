package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An account with a plan, the rent of whose months is corrected. */
abstract class CorrectedAccount extends PlannedAccount {

    /** The debts of each month, in the order in which they were begun, and what they are. */
    final Map<String, Map<Item, Euro>> months = new LinkedHashMap<>();

    private final Map<String, Euro> asked = new LinkedHashMap<>();

    @Override
    void clear() {
        super.clear();
        months.clear();
        asked.clear();
    }

    final Item month(String month, LocalDate bookedOn, Euro amount) {
        Item first = rent(month, bookedOn, amount);
        months.put(month, new LinkedHashMap<>(Map.of(first, amount)));
        asked.put(month, amount);
        return first;
    }

    /** As an account books it: down from the debt that was begun last, back up by a debt of its own that is due in thirty days. */
    final void corrected(LocalDate on, Euro amount) {
        months.forEach((month, debts) -> {
            Euro more = amount.minus(debts.values().stream().reduce(Euro.ZERO, Euro::plus));
            Item first = debts.keySet().iterator().next();
            if (more.isNegative()) {
                takenBack(debts, on, more.negate());
            } else if (more.isPositive()) {
                Euro back = asked.get(month)
                        .minus(amount.minus(more))
                        .max(Euro.ZERO)
                        .min(more);
                if (back.isPositive()) {
                    debts.put(givenBack(first, on, back), back);
                }
                Euro raise = more.minus(back);
                if (raise.isPositive()) {
                    debts.put(raised(first, on, raise), raise);
                }
            }
        });
    }

    private void takenBack(Map<Item, Euro> debts, LocalDate on, Euro amount) {
        Euro left = amount;
        List<Item> begun = new ArrayList<>(debts.keySet());
        for (int at = begun.size() - 1; at >= 0; at--) {
            Item debt = begun.get(at);
            Euro part = debts.get(debt).min(left);
            if (part.isPositive()) {
                changed(debt, on, part.negate().toString());
                debts.put(debt, debts.get(debt).minus(part));
                left = left.minus(part);
            }
        }
    }
}
