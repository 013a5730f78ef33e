package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.cost.Costs;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/chargeSettlementRuns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeSettlements")
public class ChargeSettlementRunResource {

    private final AskSettlementRun ask;
    private final SettlementRuns settlementRuns;
    private final Drafts drafts;
    private final Costs costs;
    private final RunAnswers runs;
    private final Caller caller;

    ChargeSettlementRunResource(
            AskSettlementRun ask,
            SettlementRuns settlementRuns,
            Drafts drafts,
            Costs costs,
            RunAnswers runs,
            Caller caller) {
        this.ask = ask;
        this.settlementRuns = settlementRuns;
        this.drafts = drafts;
        this.costs = costs;
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "startChargeSettlementRun",
            summary = "Draft the settlement of a period for every building with a cost of it that is not settled")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> start(Bodies.Run body) {
        return accepted(ask.ask(body.from(), body.until(), Who.of(caller)));
    }

    @GET
    @Path("/{runId}")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getChargeSettlementRun", summary = "How far the drafts of a period are")
    public RunView get(@PathParam("runId") UUID runId) {
        return RunView.of(runs.get(SettlementRuns.KIND, runId));
    }

    @POST
    @Path("/{runId}/stop")
    @Audited
    @PermissionsAllowed("rentCalculation:write")
    @Operation(operationId = "stopChargeSettlementRun", summary = "Begin no further draft of a run")
    public RunView stop(@PathParam("runId") UUID runId) {
        return RunView.of(runs.stop(SettlementRuns.KIND, runId));
    }

    @POST
    @Path("/{runId}/resume")
    @Audited
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "resumeChargeSettlementRun",
            summary = "Go on with the drafts that a stopped run has not made")
    @APIResponseSchema(value = RunView.class, responseCode = "202")
    public RestResponse<RunView> resume(@PathParam("runId") UUID runId) {
        return accepted(runs.resume(SettlementRuns.KIND, runId));
    }

    @GET
    @Path("/{runId}/failures")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listChargeSettlementRunFailures",
            summary = "The buildings whose settlement could not be drafted, and why")
    public Page<RunFailure> failures(@PathParam("runId") UUID runId, @BeanParam PageRequest page) {
        return runs.failures(SettlementRuns.KIND, runId, page);
    }

    @GET
    @Path("/{runId}/drafts")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listChargeSettlementRunDrafts",
            summary = "The drafts of the run's period that stand, in the order in which they were made")
    public Page<SettlementView> drafts(
            @PathParam("runId") UUID runId,
            @Parameter(description = "Only those that somebody looked at, or nobody did") @QueryParam("reviewed")
                    Boolean reviewed,
            @BeanParam PageRequest pageRequest) {
        SettlementRuns.Asked asked =
                settlementRuns.asked(runs.get(SettlementRuns.KIND, runId).runId());
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<YearlySettlement> page = pageRequest.page(
                drafts.page(asked.from(), asked.until(), reviewed, after, pageRequest.limit()),
                () -> drafts.count(asked.from(), asked.until(), reviewed),
                draft -> List.of(draft.chargeSettlementId().toString()));
        return new Page<>(
                page.items().stream()
                        .map(draft ->
                                SettlementView.of(draft, costs.of(draft.buildingId(), draft.from(), draft.until())))
                        .toList(),
                page.pageSize(),
                page.total(),
                page.next());
    }

    private static RestResponse<RunView> accepted(Run run) {
        return RunAnswers.accepted(run, Hrefs.chargeSettlementRun(run.runId()).toString());
    }
}
