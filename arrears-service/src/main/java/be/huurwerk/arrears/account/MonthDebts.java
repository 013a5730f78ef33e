package be.huurwerk.arrears.account;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The debts of one kind that a month has: the first, and those of what the month turned out to cost more, in the order in which they were begun. What is
 * due later is a debt of its own, so that nothing is late before it was asked; what is taken back is taken of the debt that was begun last. So the
 * first debt is what the month costs, up to what was asked first, and the others are what it costs above that.
 *
 * @param asked the most that the first debt ever was
 */
record MonthDebts(List<Debt> debts, Euro asked) {

    static final MonthDebts NONE = new MonthDebts(List.of(), Euro.ZERO);

    MonthDebts {
        debts = List.copyOf(debts);
    }

    /** A debt, and what it is by all its lines. */
    record Debt(UUID itemId, LocalDate dueOn, Euro amount) {}

    /**
     * What one line books on one debt.
     *
     * @param begins whether it begins the debt
     * @param owedOn since when that is owed, where it only undoes a correction: since what was asked first is due
     */
    record Part(UUID itemId, Euro amount, boolean begins, Optional<LocalDate> owedOn) {}

    /** The same with a line of one of these debts, or one that begins a debt. */
    MonthDebts with(UUID itemId, LocalDate dueOn, Euro amount) {
        List<Debt> after = new ArrayList<>();
        boolean known = false;
        for (Debt debt : debts) {
            boolean changed = debt.itemId().equals(itemId);
            known |= changed;
            after.add(changed ? new Debt(itemId, debt.dueOn(), debt.amount().plus(amount)) : debt);
        }
        if (!known) {
            after.add(new Debt(itemId, dueOn, amount));
        }
        return new MonthDebts(after, asked.max(after.get(0).amount()));
    }

    /**
     * The lines by which the month changes.
     *
     * @param amount above zero is what it turns out to cost more, below zero what is taken back
     * @param dueOn when what it costs more is due
     * @param ids of the lines that begin debts, at most two
     */
    List<Part> book(Euro amount, LocalDate dueOn, List<UUID> ids) {
        if (debts.isEmpty()) {
            return List.of(new Part(ids.get(0), amount, true, Optional.empty()));
        }
        if (amount.isNegative()) {
            return takenBack(amount.negate());
        }
        Debt first = debts.get(0);
        return dueOn.isAfter(first.dueOn())
                ? asked(amount, first, ids)
                : List.of(new Part(first.itemId(), amount, false, Optional.empty()));
    }

    private List<Part> takenBack(Euro amount) {
        List<Part> parts = new ArrayList<>();
        Euro left = amount;
        for (int n = debts.size() - 1; n > 0; n--) {
            Debt debt = debts.get(n);
            Euro back = debt.amount().min(left);
            if (back.isPositive()) {
                parts.add(new Part(debt.itemId(), back.negate(), false, Optional.empty()));
                left = left.minus(back);
            }
        }
        if (left.isPositive()) {
            parts.add(new Part(debts.get(0).itemId(), left.negate(), false, Optional.empty()));
        }
        return parts;
    }

    /** Apart: what only undoes a correction, and what the month costs more than was ever asked first. */
    private List<Part> asked(Euro amount, Debt first, List<UUID> ids) {
        Euro now = debts.stream().map(Debt::amount).reduce(Euro.ZERO, Euro::plus);
        Euro undone = asked.minus(now).max(Euro.ZERO).min(amount);
        List<Part> parts = new ArrayList<>();
        if (undone.isPositive()) {
            parts.add(new Part(ids.get(0), undone, true, Optional.of(first.dueOn())));
        }
        Euro more = amount.minus(undone);
        if (more.isPositive()) {
            parts.add(new Part(ids.get(1), more, true, Optional.empty()));
        }
        return parts;
    }
}
