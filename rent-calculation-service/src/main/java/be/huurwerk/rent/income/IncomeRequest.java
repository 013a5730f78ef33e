package be.huurwerk.rent.income;

import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An income that somebody declares.
 *
 * @param amount of the year, in euro; left out for the kinds none and current
 * @param receivedOn the day on which it came in, with what proves it, by which the landlord's cut-off day is kept; left out for the business date
 */
public record IncomeRequest(
        UUID personId,
        @Min(1900) @Max(2299) int year,
        Optional<@Money(min = "0.00") BigDecimal> amount,
        IncomeKind kind,
        Optional<Proof> proof,
        Optional<IncomeSource> source,
        Optional<@Size(max = 24) List<MonthRequest>> months,
        Optional<LocalDate> receivedOn) {}
