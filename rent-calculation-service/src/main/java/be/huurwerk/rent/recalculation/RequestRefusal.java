package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.decision.ComparedIncomes;
import be.huurwerk.rent.decision.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Why no rent was decided.
 *
 * @param code as {@code incomeNotLower}, or {@code dropTooSmall} where it is lower, but by less than the law asks
 * @param currentIncome of the household, in euro a year and to the cent, as the rule compared it: not raised to the integration income
 * @param referenceIncome what it was compared with
 */
record RequestRefusal(String code, Optional<BigDecimal> currentIncome, Optional<BigDecimal> referenceIncome) {

    static RequestRefusal of(String code) {
        return new RequestRefusal(code, Optional.empty(), Optional.empty());
    }

    static RequestRefusal of(String code, Refusal refusal) {
        boolean tooSmall = refusal.compared()
                .filter(compared -> compared.current().compareTo(compared.reference()) < 0)
                .isPresent();
        return new RequestRefusal(
                tooSmall ? "dropTooSmall" : code,
                refusal.compared().map(ComparedIncomes::current).map(RequestRefusal::cents),
                refusal.compared().map(ComparedIncomes::reference).map(RequestRefusal::cents));
    }

    private static BigDecimal cents(BigDecimal income) {
        return income.setScale(2, RoundingMode.HALF_UP);
    }
}
