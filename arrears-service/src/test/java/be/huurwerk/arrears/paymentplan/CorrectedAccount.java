package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    static Euro sum(List<Euro> amounts) {
        return amounts.stream().reduce(Euro.ZERO, Euro::plus);
    }

    /** The first cents of the schedule until a day. */
    static Euro scheduledUntil(PaymentPlan plan, LocalDate day) {
        return sum(plan.schedule().stream()
                .filter(one -> !one.dueOn().isAfter(day))
                .map(Schedule.Instalment::amount)
                .toList());
    }

    /** What plan and rents ask from the agreement until a day, as it is known on that day: reckoned by itself. */
    final Euro askedUntil(PaymentPlan plan, LocalDate day) {
        Euro rents = Euro.ZERO;
        Euro lost = Euro.ZERO;
        List<Item> back = new ArrayList<>();
        List<Euro> parts = new ArrayList<>();
        for (Map<Item, Euro> debts : months.values()) {
            Item first = debts.keySet().iterator().next();
            Optional<PlannedDebt> planned = plan.debts().stream()
                    .filter(debt -> debt.itemId().equals(first.itemId()))
                    .findFirst();
            Euro lostOfMonth = planned.map(
                            debt -> debt.amount().minus(debts.get(first).minus(debt.paidBefore())))
                    .orElse(Euro.ZERO)
                    .max(Euro.ZERO)
                    .min(planned.map(PlannedDebt::amount).orElse(Euro.ZERO));
            lost = lost.plus(lostOfMonth);
            for (Map.Entry<Item, Euro> debt : debts.entrySet()) {
                if (debt.getKey().equals(first) && !first.due().isAfter(AGREED)) {
                    continue;
                }
                Euro part = debt.getValue().min(lostOfMonth);
                lostOfMonth = lostOfMonth.minus(part);
                if (part.isPositive()) {
                    back.add(debt.getKey());
                    parts.add(part);
                }
                boolean older = debt.getKey()
                        .owedOn()
                        .filter(owed -> !owed.isAfter(AGREED))
                        .isPresent();
                if (!older && !debt.getKey().due().isAfter(day)) {
                    rents = rents.plus(debt.getValue().minus(part));
                }
            }
        }
        Euro until = scheduledUntil(plan, day);
        Euro asked = until.minus(lost).max(Euro.ZERO).plus(rents);
        // each takes its cents before those of the plan's own debts, the one that was booked last first
        Euro from = lost.minus(sum(parts));
        List<Item> order = back.stream()
                .sorted(Comparator.comparing(Item::bookedOn).reversed())
                .toList();
        for (Item debt : order) {
            Euro to = from.plus(parts.get(back.indexOf(debt)));
            if (!debt.due().isAfter(day)) {
                asked = asked.plus(until.min(to).minus(from).max(Euro.ZERO));
            }
            from = to;
        }
        return asked;
    }
}
