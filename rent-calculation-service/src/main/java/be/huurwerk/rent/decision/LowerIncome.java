package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.RentAssessment;
import java.math.BigDecimal;

/** When a current income justifies a new rent: after a drop of the law's percentage, or a pension that is lower at all. */
final class LowerIncome {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Parameters parameters;

    LowerIncome(Parameters parameters) {
        this.parameters = parameters;
    }

    boolean justifies(DecisionReason reason, RentAssessment now, RentAssessment before) {
        BigDecimal current = now.indexedIncome().amount();
        BigDecimal reference = before.indexedIncome().amount();
        if (reason == DecisionReason.retirement) {
            return current.compareTo(reference) < 0;
        }
        BigDecimal drop =
                parameters.number("rent/income-drop", now.effectiveDate()).value();
        return current.multiply(HUNDRED).compareTo(reference.multiply(HUNDRED.subtract(drop))) <= 0
                && reference.signum() > 0;
    }
}
