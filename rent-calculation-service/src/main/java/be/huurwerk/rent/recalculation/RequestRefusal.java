package be.huurwerk.rent.recalculation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Why no rent was decided.
 *
 * @param code as {@code incomeNotLower}
 * @param currentIncome of the household, in euro a year, as it was compared
 * @param referenceIncome what it was compared with
 */
record RequestRefusal(String code, Optional<BigDecimal> currentIncome, Optional<BigDecimal> referenceIncome) {}
