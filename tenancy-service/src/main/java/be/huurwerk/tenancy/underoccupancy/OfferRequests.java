package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of an offer. */
final class OfferRequests {

    private OfferRequests() {}

    /**
     * @param dwellingId the dwelling that is offered
     * @param kilometres from the present dwelling; needed unless the law of the day takes the same municipality
     * @param presentCost rent and charges of the present dwelling, euro a month; needed where the law of the day compares them
     * @param offeredCost rent and charges of the dwelling that is offered, likewise
     */
    @Schema(name = "OfferRequest")
    record Make(
            UUID dwellingId,
            LocalDate offeredOn,
            Optional<@Digits(integer = 3, fraction = 2) @DecimalMin("0.00") @DecimalMax("500.00") BigDecimal>
                    kilometres,
            Optional<@Money(min = "0.00") BigDecimal> presentCost,
            Optional<@Money(min = "0.00") BigDecimal> offeredCost) {}

    /**
     * @param reason why the household refuses, if it says so
     * @param reasonValid what the landlord makes of it, where that is decided on the same day
     */
    @Schema(name = "OfferAnswerRequest")
    record Answer(
            Offer.Answer.Kind answer,
            LocalDate answeredOn,
            Optional<Offer.Reason> reason,
            Optional<Boolean> reasonValid) {

        Offer.Answer toAnswer() {
            return new Offer.Answer(
                    answer, answeredOn, reason, reasonValid.map(valid -> new Offer.Hearing(answeredOn, valid)));
        }
    }

    @Schema(name = "OfferHearingRequest")
    record Hear(LocalDate heardOn, Boolean reasonValid) {}

    @Schema(name = "OfferWithdrawalRequest")
    record Withdraw(LocalDate withdrawnOn) {}
}
