package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.cost.Costs;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/chargeSettlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeSettlements")
public class ChargeSettlementResource {

    private final DraftSettlement draft;
    private final FinaliseSettlement finalise;
    private final Settlements settlements;
    private final Statements statements;
    private final Costs costs;
    private final Caller caller;

    ChargeSettlementResource(
            DraftSettlement draft,
            FinaliseSettlement finalise,
            Settlements settlements,
            Statements statements,
            Costs costs,
            Caller caller) {
        this.draft = draft;
        this.finalise = finalise;
        this.settlements = settlements;
        this.statements = statements;
        this.costs = costs;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "draftChargeSettlement",
            summary = "Draft the settlement of a building and period from all that is recorded",
            description =
                    "Takes the place of a draft that stands. After a final one of the same period it is a correction.")
    @APIResponseSchema(value = SettlementView.class, responseCode = "201")
    public RestResponse<SettlementView> draft(Bodies.Drafted body) {
        YearlySettlement drafted = draft.draft(body, Who.of(caller));
        return RestResponse.ResponseBuilder.<SettlementView>create(RestResponse.Status.CREATED)
                .entity(view(drafted))
                .header("Location", Hrefs.chargeSettlement(drafted.chargeSettlementId()))
                .tag(ETags.of(drafted.version()))
                .build();
    }

    @GET
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listChargeSettlements", summary = "The settlements of a building, newest first")
    public Page<SettlementView> list(
            @NotNull @Parameter(description = "Whose settlements", required = true) @QueryParam("buildingId")
                    UUID buildingId,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<YearlySettlement> page = pageRequest.page(
                settlements.page(buildingId, after, pageRequest.limit()),
                () -> settlements.count(buildingId),
                settlement -> List.of(settlement.chargeSettlementId().toString()));
        return new Page<>(page.items().stream().map(this::view).toList(), page.pageSize(), page.total(), page.next());
    }

    @GET
    @Path("/{chargeSettlementId}")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "getChargeSettlement",
            summary = "A settlement: its sum, what the landlord bears, and which vouchers are missing")
    public RestResponse<SettlementView> get(@PathParam("chargeSettlementId") UUID chargeSettlementId) {
        return answer(find(chargeSettlementId));
    }

    @GET
    @Path("/{chargeSettlementId}/statements")
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listChargeSettlementStatements",
            summary = "What a settlement comes to for each household: its share and how that was found, advances,"
                    + " balance")
    public Page<StatementView> statements(
            @PathParam("chargeSettlementId") UUID chargeSettlementId, @BeanParam PageRequest pageRequest) {
        find(chargeSettlementId);
        int after = pageRequest.position(-1, parts -> Integer.valueOf(parts.get(0)));
        Page<Statements.Of> page = pageRequest.page(
                statements.page(chargeSettlementId, after, pageRequest.limit()),
                () -> statements.count(chargeSettlementId),
                of -> List.of(Integer.toString(of.ordinal())));
        return new Page<>(
                page.items().stream().map(StatementView::of).toList(), page.pageSize(), page.total(), page.next());
    }

    @POST
    @Path("/{chargeSettlementId}/finalisation")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "finaliseChargeSettlement",
            summary = "Make a draft final: households owe it, or get it back; by somebody else than who drafted it",
            description = "Refused while a voucher is missing, or when the facts changed since it was drafted.")
    public RestResponse<SettlementView> finalise(
            @PathParam("chargeSettlementId") UUID chargeSettlementId,
            @HeaderParam("If-Match") String ifMatch,
            Bodies.Finalised body) {
        return answer(finalise.finalise(chargeSettlementId, ifMatch, body, Who.of(caller)));
    }

    private YearlySettlement find(UUID chargeSettlementId) {
        return settlements.find(chargeSettlementId).orElseThrow(() -> FinaliseSettlement.notFound(chargeSettlementId));
    }

    private RestResponse<SettlementView> answer(YearlySettlement settlement) {
        return RestResponse.ResponseBuilder.ok(view(settlement))
                .tag(ETags.of(settlement.version()))
                .build();
    }

    private SettlementView view(YearlySettlement settlement) {
        return SettlementView.of(settlement, costs.of(settlement.buildingId(), settlement.from(), settlement.until()));
    }
}
