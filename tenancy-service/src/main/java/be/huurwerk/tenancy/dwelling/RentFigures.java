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
        Optional<@Money(min = "0.00") BigDecimal> energyCorrection) {}
