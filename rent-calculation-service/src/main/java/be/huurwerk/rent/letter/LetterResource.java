package be.huurwerk.rent.letter;

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

@Path("/rentDecisions/{rentDecisionId}/letter")
@Tag(name = "rentDecisions")
public class LetterResource {

    static final String PDF = "application/pdf";

    private final IssueLetter issueLetter;

    LetterResource(IssueLetter issueLetter) {
        this.issueLetter = issueLetter;
    }

    @GET
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"rentCalculation:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getRentLetter",
            summary = "The letter of a decided rent in Dutch, or its explanation in English; printed once and kept")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    public Response get(
            @PathParam("rentDecisionId") UUID rentDecisionId,
            @Parameter(description = "The official letter is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context Request request) {
        StoredLetter letter = issueLetter.issue(rentDecisionId, LetterLanguage.of(acceptLanguage));
        return LetterAnswer.of(letter.hash(), letter.pdf().orElseThrow(), letter.language(), rentDecisionId, request);
    }
}
