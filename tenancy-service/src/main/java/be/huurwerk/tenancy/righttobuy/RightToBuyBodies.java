package be.huurwerk.tenancy.righttobuy;

import be.huurwerk.webkit.body.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of a request to buy. */
final class RightToBuyBodies {

    private RightToBuyBodies() {}

    /**
     * @param personId the tenant who asks
     * @param firstLetOn when the dwelling was first let socially, since its last renovation
     * @param recognised whether the dwelling is recognised for sale
     */
    @Schema(name = "PurchaseRequest")
    record Ask(
            UUID personId,
            LocalDate requestedOn,
            LocalDate firstLetOn,
            Boolean ownsOtherProperty,
            Boolean recognised) {}

    /** @param amount euro, of the valuation or the price */
    @Schema(name = "PurchaseStepRequest")
    record Take(RightToBuyRequest.Step step, LocalDate on, Optional<@Money(min = "0.01") BigDecimal> amount) {}
}
