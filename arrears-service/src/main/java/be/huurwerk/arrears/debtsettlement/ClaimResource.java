package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/debtSettlements/{debtSettlementId}/claim")
@Tag(name = "debtSettlements")
class ClaimResource {

    private static final String PDF = "application/pdf";

    private final PrintClaim printClaim;

    ClaimResource(PrintClaim printClaim) {
        this.printClaim = printClaim;
    }

    @GET
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getDebtSettlementClaim",
            summary = "The claim to the mediator, in Dutch, or its explanation in English")
    @APIResponse(
            responseCode = "200",
            description = "The claim; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response claim(
            @PathParam("debtSettlementId") UUID debtSettlementId,
            @Parameter(description = "The claim is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage) {
        LetterLanguage language = LetterLanguage.of(acceptLanguage);
        Printed claim = printClaim.print(debtSettlementId, language);
        return Response.ok(claim.pdf(), PDF)
                .tag(new EntityTag(claim.hash()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + debtSettlementId + ".pdf\"")
                .build();
    }
}
