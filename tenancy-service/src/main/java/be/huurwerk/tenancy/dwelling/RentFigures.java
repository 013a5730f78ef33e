package be.huurwerk.tenancy.dwelling;

import be.huurwerk.webkit.body.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rent of a dwelling is computed with, in euro a month, from a day on until other figures hold.
 *
 * @param baseRent basishuurprijs
 * @param minimumRent minimale huurprijs
 * @param patrimonyReduction patrimoniumkorting
 * @param energyCorrection energiecorrectie
 */
public record RentFigures(
        LocalDate validFrom,
        @Money(min = "0.01") BigDecimal baseRent,
        Optional<@Money(min = "0.00") BigDecimal> minimumRent,
        Optional<@Money(min = "0.00") BigDecimal> patrimonyReduction,
        Optional<@Money(min = "0.00") BigDecimal> energyCorrection) {

    /** Whether the others say the same, be a sum written as 600.0 or as 600.00. */
    boolean saysTheSameAs(RentFigures other) {
        return validFrom.equals(other.validFrom)
                && baseRent.compareTo(other.baseRent) == 0
                && isEqual(minimumRent, other.minimumRent)
                && isEqual(patrimonyReduction, other.patrimonyReduction)
                && isEqual(energyCorrection, other.energyCorrection);
    }

    private static boolean isEqual(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros).equals(other.map(BigDecimal::stripTrailingZeros));
    }
}
