package be.huurwerk.rent.decision;

import java.math.BigDecimal;

/**
 * The incomes of a household, in euro a year, by which a rent on the current income is granted or refused: before they are raised to the
 * integration income, exact to ten decimals.
 *
 * @param current that of the last months, for a year
 * @param reference of those who count, indexed or as it was declared, as the landlord chose
 */
public record ComparedIncomes(BigDecimal current, BigDecimal reference) {

    boolean isLower() {
        return current.compareTo(reference) < 0;
    }

    /** Whether the current income lies at least so many percent below the other. */
    boolean dropsBy(BigDecimal percent) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return reference.signum() > 0
                && current.multiply(hundred).compareTo(reference.multiply(hundred.subtract(percent))) <= 0;
    }
}
