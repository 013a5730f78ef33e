package be.huurwerk.tenancy.takeover;

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
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/takeOvers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulkLoads")
public class TakeOverResource {

    private static final String CSV = "text/csv";

    private final BulkLoadAnswers answers;
    private final TakeOverFile tenancies;

    TakeOverResource(BulkLoadAnswers answers, TakeOverFile tenancies) {
        this.answers = answers;
        this.tenancies = tenancies;
    }

    @POST
    @Idempotent
    @LongTransaction
    @Consumes(CSV)
    @PermissionsAllowed({"tenancy:write", "operations:write"})
    @Operation(
            operationId = "takeOverTenancies",
            summary = "Take over the tenancies of a file with their households, rents, deposits and open items")
    @RequestBody(
            description =
                    "CSV in UTF-8, at most 10 MB. The first line names the columns; row (tenancy, member or openItem)"
                            + " and reference, of the tenancy, are in every line. The guide to taking over tells of the"
                            + " others.",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "202",
            description = "The load, whose run takes over the sound tenancies",
            content = @Content(schema = @Schema(implementation = BulkLoadView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same file was loaded before, or it is only tried",
            content = @Content(schema = @Schema(implementation = BulkLoadView.class)))
    public Response takeOver(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(description = "The sender's sum of the rents; another sum refuses the file as a whole")
                    @QueryParam("rents")
                    BigDecimal rents,
            @Parameter(description = "The sender's sum of the deposits held") @QueryParam("deposits")
                    BigDecimal deposits,
            @Parameter(description = "The sender's sum of the open items") @QueryParam("openItems")
                    BigDecimal openItems,
            byte[] file) {
        Map<String, BigDecimal> expected = new HashMap<>();
        putGiven(expected, "rents", rents);
        putGiven(expected, "deposits", deposits);
        putGiven(expected, "openItems", openItems);
        return answers.load(tenancies, file, dryRun, expected);
    }

    private static void putGiven(Map<String, BigDecimal> expected, String name, BigDecimal given) {
        if (given != null) {
            expected.put(name, given);
        }
    }
}
