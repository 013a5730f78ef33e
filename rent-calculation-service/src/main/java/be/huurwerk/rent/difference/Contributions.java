package be.huurwerk.rent.difference;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.difference.Contribution.Cause;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * Divides the difference of two rents among its causes. The rent is share + correction - reductions, held between the limits of the
 * dwelling; each part contributes its own difference, the limits what they add now less what they added before. The share is income by
 * divisor: the income works first, by the divisor of before, then the divisor. So the sum is the difference to the cent, whatever was
 * rounded.
 */
final class Contributions {

    private Contributions() {}

    /** Those that are not nought, in the order of the calculation. */
    static List<Contribution> of(RentAssessment before, RentAssessment after) {
        Euro atOldDivisor =
                before.divisor() == after.divisor() ? after.incomeShare() : share(income(after), before.divisor());
        return Stream.of(
                        euro(
                                Cause.income,
                                before.indexedIncome(),
                                after.indexedIncome(),
                                atOldDivisor.minus(before.incomeShare())),
                        new Contribution(
                                Cause.divisor,
                                String.valueOf(before.divisor()),
                                String.valueOf(after.divisor()),
                                after.incomeShare().minus(atOldDivisor)),
                        added(Cause.energyCorrection, before.energyCorrection(), after.energyCorrection()),
                        takenOff(Cause.patrimonyReduction, before.patrimonyReduction(), after.patrimonyReduction()),
                        takenOff(Cause.familyReduction, before.familyReduction(), after.familyReduction()),
                        added(Cause.limits, limits(before), limits(after)))
                .filter(contribution -> !contribution.change().isZero())
                .toList();
    }

    private static Contribution added(Cause cause, Euro before, Euro after) {
        return euro(cause, before, after, after.minus(before));
    }

    private static Contribution takenOff(Cause cause, Euro before, Euro after) {
        return euro(cause, before, after, before.minus(after));
    }

    private static Contribution euro(Cause cause, Euro before, Euro after, Euro change) {
        return new Contribution(
                cause, before.amount().toPlainString(), after.amount().toPlainString(), change);
    }

    /** What the limits of the dwelling add to the calculated rent. */
    private static Euro limits(RentAssessment assessed) {
        return assessed.rent().minus(assessed.calculatedRent());
    }

    private static Euro share(BigDecimal income, int divisor) {
        return Rounding.CENT_HALF_UP.euro(income.divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL128));
    }

    /** The income that was divided, as exact as the trace has it: after the floor, where one was in force. */
    private static BigDecimal income(RentAssessment assessed) {
        Step income = TraceSteps.find(assessed.trace(), "incomeFloor")
                .filter(floor -> !floor.result().equals(floor.operands().get("income")))
                .orElseGet(() -> TraceSteps.get(assessed.trace(), "indexedIncome"));
        return income.exact() != null ? income.exact() : ((Operand.Number) income.result()).value();
    }
}
