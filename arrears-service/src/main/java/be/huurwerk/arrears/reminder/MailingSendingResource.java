package be.huurwerk.arrears.reminder;

import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof that the letters of a mailing left. */
@Path("/mailings/{runId}/sendings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mailings")
class MailingSendingResource {

    private final RecordMailingSendings recordSendings;
    private final Caller caller;

    MailingSendingResource(RecordMailingSendings recordSendings, Caller caller) {
        this.recordSendings = recordSendings;
        this.caller = caller;
    }

    @Schema(name = "MailingSendingRequest")
    record SendingRequest(
            @Schema(description = "To the post, or sent") LocalDate handedOverOn) {}

    @Schema(name = "MailingSendings")
    record SendingsView(
            UUID runId,
            LocalDate handedOverOn,

            @Schema(description = "Of how many letters it was recorded now")
            long recorded) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "recordMailingSendings",
            summary = "Record that the letters of a mailing left, all on one day",
            description =
                    "Letters of which it is recorded already, and steps that were a mistake, are left as they are. Registered letters are recorded one by one.")
    public SendingsView sent(@PathParam("runId") UUID runId, SendingRequest request) {
        return new SendingsView(
                runId, request.handedOverOn(), recordSendings.record(runId, request.handedOverOn(), caller.clientId()));
    }
}
