package be.huurwerk.arrears.allocation;

import be.huurwerk.arrears.allocation.Part.Turn;
import be.huurwerk.regulation.money.Euro;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether a payment without a word on what it pays is for the debts that a plan left out: it is what a letter asks of them to the cent, and neither
 * an instalment nor a rent that could be meant is open (a choice may be tacit, art. 5.208 BW).
 *
 * @param open what is open of a debt
 * @param asked whether a plan asks something of it
 */
record MeantForLeftOut(List<Part> parts, Function<Part, Euro> open, Predicate<Part> asked) {

    /** The debts that such a payment pays; none where it is for plan and rent. */
    List<Part> paidBy(Euro amount) {
        List<Part> leftOut = parts.stream()
                .filter(part -> part.turn() == Turn.leftOut && !asked.test(part))
                .toList();
        Euro sum = leftOut.stream().map(open).reduce(Euro.ZERO, Euro::plus);
        boolean isMeant =
                amount.equals(sum) && parts.stream().noneMatch(this::isDueOrRent) && !amount.equals(nextInstalment());
        return isMeant ? leftOut : List.of();
    }

    private boolean isDueOrRent(Part part) {
        return part.turn() == Turn.instalment && left(part).isPositive()
                || part.turn() == Turn.byDueDay && !asked.test(part);
    }

    private Euro nextInstalment() {
        List<Part> later = parts.stream()
                .filter(part -> part.turn() == Turn.byDueDay && left(part).isPositive())
                .toList();
        return later.stream()
                .filter(part -> part.due().equals(later.get(0).due()))
                .map(this::left)
                .reduce(Euro.ZERO, Euro::plus);
    }

    private Euro left(Part part) {
        return open.apply(part).minus(part.leaves());
    }
}
