package be.huurwerk.arrears.reminder;

import be.huurwerk.letterkit.LetterAnswer;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/arrearsCases/{arrearsCaseId}/steps/{stepId}/letter")
@Tag(name = "arrearsCases")
class ReminderResource {

    private static final String PDF = "application/pdf";

    private final IssueReminder issueReminder;

    ReminderResource(IssueReminder issueReminder) {
        this.issueReminder = issueReminder;
    }

    @GET
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getArrearsLetter",
            summary = "The letter of a step in Dutch, or its explanation in English; printed once and kept",
            description =
                    "It asks the debts that the step asked, as they were known when it was recorded: once a sending is recorded"
                            + " exactly what it asked of each, until then no more than what is known to be open. It has the content"
                            + " that art. XIX.2 of the Code of Economic Law asks of a reminder. A letter that left is read as it left,"
                            + " whatever was paid, frozen or disputed since. A step by a channel that sends no letter has none.")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    public Response get(
            @PathParam("arrearsCaseId") UUID arrearsCaseId,
            @PathParam("stepId") UUID stepId,
            @Parameter(description = "The official letter is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context Request request) {
        StoredReminder letter = issueReminder.issue(arrearsCaseId, stepId, LetterLanguage.of(acceptLanguage));
        return LetterAnswer.of(letter.hash(), letter.pdf().orElseThrow(), letter.language(), stepId, request);
    }
}
