package be.huurwerk.deposit.agency;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.body.Withheld;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/placements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agency")
public class PlacementResource {

    private static final UUID LAST = new UUID(-1, -1);

    private final PlaceDeposits placeDeposits;
    private final UndoPlacement undoPlacement;
    private final Placements placements;
    private final Caller caller;

    PlacementResource(PlaceDeposits placeDeposits, UndoPlacement undoPlacement, Placements placements, Caller caller) {
        this.placeDeposits = placeDeposits;
        this.undoPlacement = undoPlacement;
        this.placements = placements;
        this.caller = caller;
    }

    /** @param reference of the transfer to the agency */
    @Schema(name = "PlacementRequest")
    public record PlacementRequest(
            LocalDate placedOn,
            @Size(min = 1, max = 140) String reference,

            @Schema(
                    description =
                            "true: the money of the deposits that were taken over by that day lay at the agency already; no money moves")
            Optional<Boolean> takenOver) {}

    /**
     * Money that went to the agency's deposit account.
     *
     * @param deposits of how many
     * @param takenOver whether it lay there before this system already
     * @param undoneOn when it turned out to be a mistake
     */
    @Schema(name = "Placement")
    public record PlacementView(
            String href,
            UUID placementId,
            LocalDate placedOn,
            @Withheld String reference,
            int deposits,
            BigDecimal amount,
            boolean takenOver,
            String recordedBy,
            Optional<LocalDate> undoneOn,
            @Withheld Optional<String> undoneBecause) {

        static PlacementView of(Placement placement) {
            return new PlacementView(
                    Hrefs.placement(placement.placementId()).toString(),
                    placement.placementId(),
                    placement.placedOn(),
                    placement.reference(),
                    placement.deposits(),
                    placement.amount().amount(),
                    placement.takenOver(),
                    placement.client(),
                    placement.undone().map(Placement.Undone::on),
                    placement.undone().map(Placement.Undone::reason));
        }
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "placeDeposits",
            summary =
                    "Book that all that was received by a day and is not placed yet went to the agency's deposit account, or that what was taken over lay there")
    @APIResponseSchema(value = PlacementView.class, responseCode = "201")
    public RestResponse<PlacementView> place(PlacementRequest body) {
        Placement placement = placeDeposits.place(
                body.placedOn(), body.reference(), body.takenOver().orElse(false), caller.clientId());
        return RestResponse.ResponseBuilder.<PlacementView>create(RestResponse.Status.CREATED)
                .entity(PlacementView.of(placement))
                .header("Location", Hrefs.placement(placement.placementId()))
                .build();
    }

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "listPlacements", summary = "What was placed with the agency, the newest first")
    public Page<PlacementView> list(@BeanParam PageRequest page) {
        UUID before = page.position(LAST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                placements.page(before, page.limit()).stream()
                        .map(PlacementView::of)
                        .toList(),
                placements.count(),
                view -> List.of(view.placementId().toString()));
    }

    @Schema(name = "PlacementReversalRequest")
    public record ReversalRequest(@Size(min = 1, max = 500) String reason) {}

    @POST
    @Path("/{placementId}/reversal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "reversePlacement",
            summary = "Undo a placement that was a mistake, or that the bank did not execute: it may be placed anew")
    public PlacementView reverse(@PathParam("placementId") UUID placementId, ReversalRequest body) {
        return PlacementView.of(undoPlacement.undo(placementId, body.reason(), caller.clientId()));
    }

    @GET
    @PersonalData
    @Path("/{placementId}")
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getPlacement", summary = "One transfer to the agency")
    public PlacementView get(@PathParam("placementId") UUID placementId) {
        return PlacementView.of(placements.find(placementId));
    }
}
