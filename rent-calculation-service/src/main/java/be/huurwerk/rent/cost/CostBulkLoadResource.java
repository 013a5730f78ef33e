package be.huurwerk.rent.cost;

import be.huurwerk.servicekit.bulkload.BulkLoadAnswers;
import be.huurwerk.servicekit.bulkload.BulkLoadView;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.sql.LongTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/costBulkLoads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulkLoads")
public class CostBulkLoadResource {

    private static final String CSV = "text/csv";

    private final BulkLoadAnswers answers;
    private final CostFile costs;

    CostBulkLoadResource(BulkLoadAnswers answers, CostFile costs) {
        this.answers = answers;
        this.costs = costs;
    }

    @POST
    @Idempotent
    @LongTransaction
    @Consumes(CSV)
    @PermissionsAllowed({"rentCalculation:write", "operations:write"})
    @Operation(operationId = "loadCosts", summary = "Record the costs of a file, a line an invoice or a part of one")
    @RequestBody(
            description =
                    "CSV in UTF-8, at most 10 MB. The first line names the columns: building, category, amount, from and until, and any of group, nature, communalHeating and invoiceReference.",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "202",
            description = "The load, whose run records the sound lines",
            content = @Content(schema = @Schema(implementation = BulkLoadView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same file was loaded before, or it is only tried",
            content = @Content(schema = @Schema(implementation = BulkLoadView.class)))
    public Response load(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, byte[] file) {
        return answers.load(costs, file, dryRun, Map.of());
    }
}
