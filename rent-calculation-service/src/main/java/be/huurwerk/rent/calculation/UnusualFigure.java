package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;

/**
 * A figure of a dwelling that lies outside what was published for the year.
 *
 * @param property which figure, as the answer names it
 */
public record UnusualFigure(String property, BigDecimal amount, BigDecimal low, BigDecimal high) {

    static UnusualFigure of(Step step) {
        return new UnusualFigure(
                step.operand("figure").text(), number(step, "amount"), number(step, "low"), number(step, "high"));
    }

    private static BigDecimal number(Step step, String operand) {
        return ((Operand.Number) step.operand(operand)).value();
    }
}
