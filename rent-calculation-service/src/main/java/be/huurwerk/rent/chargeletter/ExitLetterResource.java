package be.huurwerk.rent.chargeletter;

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

@Path("/chargeExitStatements/{settlementKey}/letter")
@Tag(name = "chargeSettlements")
public class ExitLetterResource {

    private final IssueExitLetter issueLetter;

    ExitLetterResource(IssueExitLetter issueLetter) {
        this.issueLetter = issueLetter;
    }

    @GET
    @Blocking
    @Produces(ChargeLetterResource.PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"rentCalculation:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getChargeExitLetter",
            summary =
                    "The letter of what was estimated at a departure in Dutch, or its explanation in English; printed once and kept")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is the SHA-256 of the bytes",
            content =
                    @Content(
                            mediaType = ChargeLetterResource.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    public Response get(
            @PathParam("settlementKey") UUID settlementKey,
            @Parameter(description = "The official letter is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context Request request) {
        PrintedExitLetter letter = issueLetter.issue(settlementKey, LetterLanguage.of(acceptLanguage));
        return LetterAnswer.of(letter.hash(), letter.pdf().orElseThrow(), letter.language(), settlementKey, request);
    }
}
