package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a dwelling's figures with what was published for the year: the patrimony reduction with its maximum, the minimum rent with
 * the lowest and highest. A figure outside is shown and used all the same: several of these ranges are derived or rest on one weak
 * source, so that the dwelling's own figure may well be the right one. Where no range is known, nothing is said.
 */
final class DwellingRanges {

    static final String STEP = "unusualFigure";

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final Parameters parameters;
    private final LocalDate on;

    DwellingRanges(Parameters parameters, LocalDate on) {
        this.parameters = parameters;
        this.on = on;
    }

    /** A step for each figure outside its range; they do not bear on the rent. */
    List<Step> outside(Euro patrimonyReduction, Euro minimumRent) {
        List<Step> steps = new ArrayList<>();
        Optional<DatedValue> maximum = parameters.find("rent/patrimony-reduction-maximum", on);
        if (maximum.isPresent() && isOutside(patrimonyReduction, NOTHING, maximum.get())) {
            steps.add(step("patrimonyReduction", patrimonyReduction)
                    .operand("low", NOTHING)
                    .operand("high", maximum.get())
                    .result("outside"));
        }
        Optional<DatedValue> low = parameters.find("rent/minimum-rent", "low", on);
        Optional<DatedValue> high = parameters.find("rent/minimum-rent", "high", on);
        if (low.isPresent()
                && high.isPresent()
                && isOutside(minimumRent, low.get().value(), high.get())) {
            steps.add(step("minimumRent", minimumRent)
                    .operand("low", low.get())
                    .operand("high", high.get())
                    .result("outside"));
        }
        return steps;
    }

    private static boolean isOutside(Euro figure, BigDecimal low, DatedValue high) {
        return figure.amount().compareTo(low) < 0 || figure.amount().compareTo(high.value()) > 0;
    }

    private static Step.Builder step(String figure, Euro amount) {
        return Step.named(STEP).operand("figure", figure).operand("amount", amount);
    }
}
