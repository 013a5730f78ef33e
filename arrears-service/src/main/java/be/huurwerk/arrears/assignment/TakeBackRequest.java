package be.huurwerk.arrears.assignment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which payment an officer says that the bank took back. */
@Schema(name = "TakeBackRequest")
record TakeBackRequest(
        UUID rentAccountId,

        @Schema(description = "The line of the payment in the ledger of the account")
        UUID entryId,

        @Schema(description = "What of the payment comes back; all of it by default")
        Optional<@Money(min = "0.01") BigDecimal> amount,

        @Schema(description = "What the bank kept for itself: together with the amount that of the movement")
        Optional<@Money(min = "0.01") BigDecimal> bankCharge,

        @Personal Optional<@Size(min = 1, max = 1000) String> reason) {

    TakePaymentBack.Payment payment() {
        return new TakePaymentBack.Payment(rentAccountId, entryId, amount.map(Euro::of), bankCharge.map(Euro::of));
    }
}
