package be.huurwerk.deposit.quote;

import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param baseRent market value of the dwelling, euro a month
 * @param instalments monthly, the first on the day of signing; left out when the deposit is paid at once
 */
record DepositQuoteRequest(
        LocalDate signedOn, @Money(min = "0.01") BigDecimal baseRent, Optional<@Min(1) Integer> instalments) {}
