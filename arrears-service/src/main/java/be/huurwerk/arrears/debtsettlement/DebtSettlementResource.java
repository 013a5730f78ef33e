package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Channel;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.EndKind;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Kind;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/debtSettlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "debtSettlements")
class DebtSettlementResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final OpenDebtSettlement open;
    private final RecordAct recordAct;
    private final AnnulAct annulAct;
    private final EndDebtSettlement endDebtSettlement;
    private final AnnulDebtSettlement annulDebtSettlement;
    private final DebtSettlements settlements;
    private final SettlementViews views;
    private final Authority authority;
    private final BusinessDate businessDate;
    private final Caller caller;

    DebtSettlementResource(
            OpenDebtSettlement open,
            RecordAct recordAct,
            AnnulAct annulAct,
            EndDebtSettlement endDebtSettlement,
            AnnulDebtSettlement annulDebtSettlement,
            DebtSettlements settlements,
            SettlementViews views,
            Authority authority,
            BusinessDate businessDate,
            Caller caller) {
        this.open = open;
        this.recordAct = recordAct;
        this.annulAct = annulAct;
        this.endDebtSettlement = endDebtSettlement;
        this.annulDebtSettlement = annulDebtSettlement;
        this.settlements = settlements;
        this.views = views;
        this.authority = authority;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    @Schema(name = "DebtSettlementRequest")
    record SettlementRequest(
            UUID rentAccountId,

            @Schema(
                    description =
                            "The tenant whose it is, where another tenant of the account may have one; of all tenants where it is left out")
            Optional<UUID> personId,

            @Schema(description = "The day of the decision: what was due until then is frozen")
            LocalDate admissibleOn,

            @Schema(description = "The day on which the clerk sent the decision")
            LocalDate decisionSentOn,

            @Personal @Size(min = 1, max = 200) String court,
            @Personal Optional<@Size(min = 1, max = 50) String> rollNumber,

            @Personal @Schema(description = "Name and address, a line each") @Size(min = 1, max = 500)
            String mediator,

            @Personal @Schema(description = "What the claim is preferred by; none when it is left out")
            Optional<@Size(min = 1, max = 500) String> preference,

            @Personal @Schema(description = "Other procedures about the claim; none when it is left out")
            Optional<@Size(min = 1, max = 500) String> pendingProcedures) {

        OpenDebtSettlement.Asked asked() {
            return new OpenDebtSettlement.Asked(
                    rentAccountId,
                    personId,
                    admissibleOn,
                    decisionSentOn,
                    court,
                    rollNumber,
                    mediator,
                    preference,
                    pendingProcedures);
        }
    }

    @Schema(name = "DebtSettlementActRequest")
    record ActRequest(
            Kind kind,
            LocalDate on,

            @Schema(description = "Of a filed claim alone, and necessary there")
            Optional<Channel> channel,

            @Schema(
                    description =
                            "The total of a filed claim; where it is left out, what the claim was on that day. An addition or a correction holds the whole claim, and may be 0.00; a first claim may not")
            Optional<@Money(min = "0.00", max = "999999.99") BigDecimal> claimed,

            @Personal Optional<@Size(min = 1, max = 1000) String> note) {}

    @Schema(name = "DebtSettlementEndRequest")
    record EndRequest(
            EndKind kind,
            LocalDate on,

            @Schema(
                    description =
                            "Of a completed one alone: whether the plan leaves what is still open of the frozen debts owed. Where it is left out, it is asked no more")
            Optional<Boolean> stillOwed) {}

    @Schema(name = "DebtSettlementAnnulmentRequest")
    record AnnulmentRequest(
            @Personal @Size(min = 1, max = 1000) String reason) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "openDebtSettlement",
            summary = "Write down that a collective debt settlement was found admissible: it freezes what was due")
    @APIResponseSchema(value = SettlementView.class, responseCode = "201")
    public RestResponse<SettlementView> open(SettlementRequest request) {
        authority.require(Act.workOnDebtSettlement);
        return created(open.open(request.asked(), Who.of(caller)));
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getDebtSettlements",
            summary =
                    "Collective debt settlements as they stand on a day, in the order in which they were written down")
    public Page<SettlementView> list(
            @QueryParam("rentAccountId") UUID rentAccountId,
            @Parameter(description = "Whether they run on the day") @QueryParam("running") Boolean running,
            @Parameter(description = "Whether something goes back to the mediator (toGiveBack of the settlement)")
                    @QueryParam("toGiveBack")
                    Boolean toGiveBack,
            @Parameter(description = "Whether the mediator is to return something (toGetBack of the settlement)")
                    @QueryParam("toGetBack")
                    Boolean toGetBack,
            @QueryParam("on") LocalDate on,
            @BeanParam PageRequest page) {
        LocalDate day = dayOf(on);
        DebtSettlements.Filter filter = new DebtSettlements.Filter(rentAccountId, running, toGiveBack, toGetBack, day);
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                views.of(settlements.page(filter, after, page.limit()), day),
                settlements.count(filter),
                view -> List.of(view.debtSettlementId().toString()));
    }

    @GET
    @Path("/{debtSettlementId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getDebtSettlement",
            summary = "A collective debt settlement on a day: its terms, what is frozen, and what came since",
            description =
                    "With If-Match a change asks that nobody wrote anything down since: what lines of the account change of claim and frozen makes no ETag stale.")
    public RestResponse<SettlementView> get(
            @PathParam("debtSettlementId") UUID debtSettlementId, @QueryParam("on") LocalDate on) {
        DebtSettlement one = settlements.find(debtSettlementId);
        return RestResponse.ResponseBuilder.ok(views.of(one, dayOf(on)))
                .tag(ETags.of(one.version()))
                .build();
    }

    @POST
    @Path("/{debtSettlementId}/acts")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "recordDebtSettlementAct",
            summary =
                    "Record what happened in a debt settlement: a filed claim, a warning, a draft plan and its answer")
    @APIResponseSchema(value = SettlementView.class, responseCode = "201")
    public RestResponse<SettlementView> record(
            @PathParam("debtSettlementId") UUID debtSettlementId,
            @HeaderParam("If-Match") String ifMatch,
            ActRequest request) {
        authority.require(Act.workOnDebtSettlement);
        DebtSettlement.Act act = new DebtSettlement.Act(
                Ids.next(),
                request.kind(),
                request.on(),
                request.channel(),
                request.claimed().map(Euro::of),
                request.note(),
                caller.clientId());
        return created(recordAct.record(debtSettlementId, act, Who.of(caller), ifMatch));
    }

    @POST
    @Path("/{debtSettlementId}/acts/{actId}/annulment")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "annulDebtSettlementAct",
            summary = "Take back what was recorded of a debt settlement by mistake: it counts for no term any more")
    @APIResponseSchema(value = SettlementView.class, responseCode = "201")
    public RestResponse<SettlementView> annulAct(
            @PathParam("debtSettlementId") UUID debtSettlementId,
            @PathParam("actId") UUID actId,
            @HeaderParam("If-Match") String ifMatch,
            AnnulmentRequest request) {
        authority.require(Act.workOnDebtSettlement);
        return created(annulAct.annul(debtSettlementId, actId, request.reason(), Who.of(caller), ifMatch));
    }

    @POST
    @Path("/{debtSettlementId}/end")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "endDebtSettlement",
            summary =
                    "End a debt settlement: rejected or revoked, what is still open of the frozen debts is asked again")
    @APIResponseSchema(value = SettlementView.class, responseCode = "201")
    public RestResponse<SettlementView> end(
            @PathParam("debtSettlementId") UUID debtSettlementId,
            @HeaderParam("If-Match") String ifMatch,
            EndRequest request) {
        authority.require(Act.workOnDebtSettlement);
        return created(endDebtSettlement.end(
                debtSettlementId,
                new EndDebtSettlement.Asked(request.kind(), request.on(), request.stillOwed()),
                ifMatch));
    }

    @POST
    @Path("/{debtSettlementId}/annulment")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "annulDebtSettlement",
            summary = "Annul a debt settlement that was written down by mistake: it freezes nothing any more",
            description =
                    "From the business date on. Dividends are reversed first. A payment plan that it ended is agreed anew.")
    @APIResponseSchema(value = SettlementView.class, responseCode = "201")
    public RestResponse<SettlementView> annul(
            @PathParam("debtSettlementId") UUID debtSettlementId,
            @HeaderParam("If-Match") String ifMatch,
            AnnulmentRequest request) {
        authority.require(Act.workOnDebtSettlement);
        return created(annulDebtSettlement.annul(debtSettlementId, request.reason(), Who.of(caller), ifMatch));
    }

    private RestResponse<SettlementView> created(DebtSettlement one) {
        return views.created(one, businessDate.today());
    }

    private LocalDate dayOf(LocalDate on) {
        return Optional.ofNullable(on).orElseGet(businessDate::today);
    }
}
