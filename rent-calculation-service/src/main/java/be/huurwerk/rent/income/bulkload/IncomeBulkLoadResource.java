package be.huurwerk.rent.income.bulkload;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.servicekit.bulkload.RefusalView;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.run.RunFailure;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.RunView;
import be.huurwerk.servicekit.sql.LongTransaction;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/incomeBulkLoads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "incomeBulkLoads")
public class IncomeBulkLoadResource {

    private static final String CSV = "text/csv";

    /**
     * A file of incomes in JSON: a run, in lines.
     *
     * @param alreadyLoaded true when the same file was sent before
     * @param total lines, the header and blank ones left out
     * @param accepted sound lines
     * @param refused lines with a fault
     * @param done accepted lines that are recorded
     * @param failed lines that will not be: refused, or given up by the run
     * @param failures persons whose lines the run gave up
     */
    @Schema(name = "IncomeBulkLoad")
    record BulkLoadView(
            UUID incomeBulkLoadId,
            String href,
            String refusalsHref,
            Optional<Boolean> alreadyLoaded,
            UUID runId,
            RunStatus status,
            int total,
            int accepted,
            int refused,
            int done,
            int failed,
            OffsetDateTime startedAt,
            Optional<OffsetDateTime> finishedAt,
            List<RunFailure> failures) {

        static BulkLoadView of(BulkLoads.BulkLoad load, boolean alreadyLoaded) {
            RunView run = RunView.of(load.run());
            boolean over = run.finishedAt().isPresent();
            String href = Hrefs.incomeBulkLoad(load.incomeBulkLoadId()).toString();
            return new BulkLoadView(
                    load.incomeBulkLoadId(),
                    href,
                    href + "/refusals",
                    alreadyLoaded ? Optional.of(true) : Optional.empty(),
                    run.runId(),
                    run.status(),
                    load.total(),
                    load.total() - load.refused(),
                    load.refused(),
                    load.recorded(),
                    load.refused() + (over ? load.waiting() : 0),
                    run.startedAt(),
                    run.finishedAt(),
                    run.failures());
        }
    }

    private final LoadIncomes loadIncomes;
    private final BulkLoads loads;
    private final Refusals refusals;

    IncomeBulkLoadResource(LoadIncomes loadIncomes, BulkLoads loads, Refusals refusals) {
        this.loadIncomes = loadIncomes;
        this.loads = loads;
        this.refusals = refusals;
    }

    @POST
    @Idempotent
    @LongTransaction
    @Consumes(CSV)
    @PermissionsAllowed({"rentCalculation:write", "operations:write"})
    @Operation(operationId = "loadIncomes", summary = "Record the incomes of a file, a line an income")
    @RequestBody(
            description =
                    "CSV in UTF-8, at most 10 MB. The first line names the columns: personId, year and kind, and any"
                            + " of amount, proof and source. Columns are separated by ; or , and values may be quoted.",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "202",
            description = "The run that records the sound lines",
            content = @Content(schema = @Schema(implementation = BulkLoadView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same file was loaded before",
            content = @Content(schema = @Schema(implementation = BulkLoadView.class)))
    public Response load(byte[] file) {
        LoadIncomes.Taken taken = loadIncomes.load(file);
        BulkLoadView view = BulkLoadView.of(taken.load(), taken.alreadyLoaded());
        return Response.status(taken.alreadyLoaded() ? Response.Status.OK : Response.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, view.href())
                .entity(view)
                .build();
    }

    @GET
    @Path("/{incomeBulkLoadId}")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getIncomeBulkLoad", summary = "A file of incomes and how far it is recorded")
    public BulkLoadView get(@PathParam("incomeBulkLoadId") UUID incomeBulkLoadId) {
        return BulkLoadView.of(find(incomeBulkLoadId), false);
    }

    @GET
    @Path("/{incomeBulkLoadId}/refusals")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listIncomeBulkLoadRefusals",
            summary = "Every fault of every refused line of a file, in the order of its lines")
    public Page<RefusalView> refusals(
            @PathParam("incomeBulkLoadId") UUID incomeBulkLoadId, @BeanParam PageRequest pageRequest) {
        find(incomeBulkLoadId);
        List<Integer> after = pageRequest.position(
                List.of(0, 0), parts -> List.of(Integer.valueOf(parts.get(0)), Integer.valueOf(parts.get(1))));
        Page<LineFault> page = pageRequest.page(
                refusals.list(incomeBulkLoadId, after.get(0), after.get(1), pageRequest.limit()),
                refusals.count(incomeBulkLoadId),
                fault -> List.of(Integer.toString(fault.line()), Integer.toString(fault.position())));
        return new Page<>(
                page.items().stream().map(RefusalView::of).toList(), page.pageSize(), page.total(), page.next());
    }

    private BulkLoads.BulkLoad find(UUID incomeBulkLoadId) {
        return loads.find(incomeBulkLoadId)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no bulk load " + incomeBulkLoadId + ".",
                        "Er is geen bulklading " + incomeBulkLoadId + ".")));
    }
}
