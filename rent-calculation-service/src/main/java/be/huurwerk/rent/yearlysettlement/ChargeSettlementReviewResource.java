package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/chargeSettlementReviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeSettlements")
public class ChargeSettlementReviewResource {

    private final ReviewDrafts review;
    private final Caller caller;

    ChargeSettlementReviewResource(ReviewDrafts review, Caller caller) {
        this.review = review;
        this.caller = caller;
    }

    /** @param reviewedBy the client by which somebody looked at them */
    @Schema(name = "ChargeSettlementReview")
    record ReviewView(List<UUID> chargeSettlementIds, String reviewedBy, OffsetDateTime reviewedAt) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "reviewChargeSettlements",
            summary = "Say that drafts were looked at, all or none; somebody else may make them final by a run",
            description = "A draft that is made anew has to be looked at again.")
    public ReviewView review(Bodies.Reviewed body) {
        YearlySettlement.Review kept = review.review(body.chargeSettlementIds(), Who.of(caller));
        return new ReviewView(body.chargeSettlementIds(), kept.by().client(), Moments.inBrussels(kept.at()));
    }
}
