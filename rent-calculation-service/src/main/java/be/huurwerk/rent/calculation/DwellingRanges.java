package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Step;
import java.util.List;

/**
 * Compares a dwelling's figures with what was published for the year: the patrimony reduction with its maximum, the minimum rent with
 * the lowest and highest. A figure outside is shown and used all the same: several of these ranges are derived or rest on one weak
 * source, so that the dwelling's own figure may well be the right one. Where no range is known, nothing is said.
 */
final class DwellingRanges {

    static final String STEP = "unusualFigure";

    private final Figure patrimonyMaximum;
    private final Figure lowestMinimum;
    private final Figure highestMinimum;

    DwellingRanges(DatedLaw law) {
        this.patrimonyMaximum = law.figure("rent/patrimony-reduction-maximum");
        this.lowestMinimum = law.figure("rent/minimum-rent", "low");
        this.highestMinimum = law.figure("rent/minimum-rent", "high");
    }

    /** Adds a step for each figure outside its range; they do not bear on the rent. */
    void addUnusual(Euro patrimonyReduction, Euro minimumRent, List<Step> trace) {
        if (patrimonyMaximum.isKnown() && isOutside(patrimonyReduction, Amount.ZERO, patrimonyMaximum.amount())) {
            trace.add(step("patrimonyReduction", patrimonyReduction)
                    .operand("low", Euro.ZERO)
                    .operand("high", patrimonyMaximum.value())
                    .read(patrimonyMaximum.read())
                    .result("outside"));
        }
        if (lowestMinimum.isKnown()
                && highestMinimum.isKnown()
                && isOutside(minimumRent, lowestMinimum.amount(), highestMinimum.amount())) {
            trace.add(step("minimumRent", minimumRent)
                    .operand("low", lowestMinimum.value())
                    .operand("high", highestMinimum.value())
                    .read(lowestMinimum.read().and(highestMinimum.read()))
                    .result("outside"));
        }
    }

    private static boolean isOutside(Euro figure, Amount low, Amount high) {
        Amount amount = Amount.ofCents(figure.cents());
        return amount.compareTo(low) < 0 || amount.compareTo(high) > 0;
    }

    private static Step.Builder step(String figure, Euro amount) {
        return Step.named(STEP).operand("figure", figure).operand("amount", amount);
    }
}
