package be.huurwerk.rent.decision;

import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;

/** The income of those who count as it was declared, before it was indexed, read from the trace of an assessment. */
final class UnindexedIncome {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private UnindexedIncome() {}

    /** @param income the step of the income, with those of the members and of their entries below it */
    static BigDecimal of(Step income) {
        if (income.operands().containsKey("income")) {
            return number(income, "income");
        }
        if (income.steps().isEmpty()) {
            return ((Operand.Number) income.result()).value();
        }
        BigDecimal sum = income.steps().stream().map(UnindexedIncome::of).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (income.operands().containsKey("share")) {
            sum = sum.multiply(number(income, "share")).divide(HUNDRED);
        }
        return income.operands().containsKey("abatement")
                ? sum.subtract(number(income, "abatement")).max(BigDecimal.ZERO)
                : sum;
    }

    private static BigDecimal number(Step step, String operand) {
        return ((Operand.Number) step.operands().get(operand)).value();
    }
}
