package be.huurwerk.deposit.refund;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Movements of statements by the name of a refund, of another sum than was to be paid. */
@Path("/refundDiscrepancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "refunds")
class RefundDiscrepancyResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Discrepancies discrepancies;
    private final CloseDiscrepancy closeDiscrepancy;
    private final Authority authority;
    private final Caller caller;

    RefundDiscrepancyResource(
            Discrepancies discrepancies, CloseDiscrepancy closeDiscrepancy, Authority authority, Caller caller) {
        this.discrepancies = discrepancies;
        this.closeDiscrepancy = closeDiscrepancy;
        this.authority = authority;
        this.caller = caller;
    }

    /**
     * Nothing of it is booked, until somebody says which refunds it paid.
     *
     * @param movementId as arrears knows the movement
     * @param endToEndId as our file named the refund, or the file itself
     * @param depositId of a refund by itself that we know
     * @param amount that left
     * @param expected what was to be paid by that name and no statement had shown yet; 0.00 also of a name that a restore forgot
     */
    @Schema(name = "RefundDiscrepancy")
    record DiscrepancyView(
            UUID movementId,
            String endToEndId,
            Optional<UUID> depositId,
            @Personal BigDecimal amount,
            @Personal BigDecimal expected,
            LocalDate bookedOn) {

        static DiscrepancyView of(Discrepancies.Discrepancy one) {
            return new DiscrepancyView(
                    one.movementId(), one.endToEndId(), one.depositId(), one.amount(), one.expected(), one.bookedOn());
        }
    }

    @Schema(name = "RefundDiscrepancyClosureRequest")
    record ClosureRequest(
            @Schema(description = "What was found, and done") @Personal @Size(min = 1, max = 1000)
            String reason,

            @Schema(
                    description =
                            "Approved refunds that left by it, of its amount together: they are paid, and leave their deposits; none where nothing is to be booked. It needs a role that may order at the bank")
            Optional<@Size(max = 1000) List<UUID>> refundIds) {}

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listRefundDiscrepancies",
            summary =
                    "What left by the name of a refund and is another sum than was to be paid, until somebody looked at it")
    public Page<DiscrepancyView> list(@BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                discrepancies.open(after, page.limit()).stream()
                        .map(DiscrepancyView::of)
                        .toList(),
                discrepancies::countOpen,
                view -> List.of(view.movementId().toString()));
    }

    /** @param closedBy the client by which somebody said so */
    @Schema(name = "RefundDiscrepancyClosure")
    record ClosureView(UUID movementId, String closedBy) {}

    @POST
    @Path("/{movementId}/closure")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "closeRefundDiscrepancy",
            summary = "Say that a discrepancy was looked at, and what came of it")
    public ClosureView close(@PathParam("movementId") UUID movementId, ClosureRequest body) {
        List<UUID> refundIds = body.refundIds().orElse(List.of());
        if (!refundIds.isEmpty()) {
            authority.require(Act.orderAtBank);
        }
        closeDiscrepancy.close(movementId, body.reason(), refundIds, caller.clientId());
        return new ClosureView(movementId, caller.clientId());
    }
}
