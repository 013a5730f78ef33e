package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.Part.Turn;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a payment without a word on what it pays is for the debts that a plan left out: it is what a letter asks of them on the day to the cent, no
 * instalment and no rent that is due is open, and it is not what is asked of those next (a choice may be tacit, art. 5.208 BW).
 *
 * @param parts in the order in which they are paid
 * @param open what is open of a debt
 * @param asked whether a plan asks something of it
 */
record MeantForLeftOut(LocalDate day, List<Part> parts, Function<Part, Euro> open, Predicate<Part> asked) {

    /** The debts that such a payment pays; none where it is for plan and rent. */
    List<Part> paidBy(Euro amount) {
        return isForPlanAndRent(amount)
                ? List.of()
                : letters()
                        .filter(debts -> debts.stream()
                                .map(open)
                                .reduce(Euro.ZERO, Euro::plus)
                                .equals(amount))
                        .findFirst()
                        .orElse(List.of());
    }

    /** What letters may ask: the debts that are due, without costs, with those of the letter itself, which are due after it, or with all. */
    private Stream<List<Part>> letters() {
        Predicate<Part> cost = part -> part.item().accessoryTo().isPresent();
        Predicate<Part> debt = cost.negate().and(this::isDue);
        return Stream.of(debt, debt.or(cost.and(part -> !isDue(part))), debt.or(cost))
                .map(which -> parts.stream()
                        .filter(part -> part.turn() == Turn.leftOut && !asked.test(part))
                        .filter(which)
                        .toList());
    }

    /** Whether something of them is due, or the amount is that of a debt or of a day that they ask next. */
    private boolean isForPlanAndRent(Euro amount) {
        Map<Item, Euro> left = new HashMap<>();
        Euro ofDay = Euro.ZERO;
        LocalDate last = day;
        for (Part part : parts) {
            Euro before = left.getOrDefault(part.item(), open.apply(part));
            Euro one = before.minus(part.leaves());
            if (part.turn() == Turn.leftOut || !one.isPositive()) {
                continue;
            }
            left.put(part.item(), part.leaves());
            ofDay = part.due().equals(last) ? ofDay.plus(one) : one;
            last = part.due();
            if (isDue(part) || List.of(one, ofDay).contains(amount)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDue(Part part) {
        return !part.due().isAfter(day);
    }
}
