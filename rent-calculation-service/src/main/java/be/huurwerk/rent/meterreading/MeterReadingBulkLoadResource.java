package be.huurwerk.rent.meterreading;

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

@Path("/meterReadingBulkLoads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulkLoads")
public class MeterReadingBulkLoadResource {

    private static final String CSV = "text/csv";

    private final BulkLoadAnswers answers;
    private final ReadingFile readings;

    MeterReadingBulkLoadResource(BulkLoadAnswers answers, ReadingFile readings) {
        this.answers = answers;
        this.readings = readings;
    }

    @POST
    @Idempotent
    @LongTransaction
    @Consumes(CSV)
    @PermissionsAllowed({"rentCalculation:write", "operations:write"})
    @Operation(
            operationId = "loadMeterReadings",
            summary = "Record the readings of a file, a line how a meter stood at the end of a day")
    @RequestBody(
            description =
                    "CSV in UTF-8, at most 10 MB. The first line names the columns: dwellingId, readOn and units, and any of newMeterStarts and estimated.",
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
        return answers.load(readings, file, dryRun, Map.of());
    }
}
