package be.huurwerk.deposit.quote;

import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param baseRent market value of the dwelling, euro a month
 * @param instalments monthly, the first on the day of signing; left out when the deposit is paid at once
 */
record DepositQuoteRequest(
        LocalDate signedOn,
        @Money(min = "0.01") BigDecimal baseRent,

        @Schema(
                description =
                        "Monthly, the first on the day of signing; at most as many as the landlord's policy allows")
        Optional<@Min(1) Integer> instalments) {}
