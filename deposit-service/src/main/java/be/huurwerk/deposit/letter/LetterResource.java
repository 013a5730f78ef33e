package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.beneficiary.Parts;
import be.huurwerk.letterkit.LetterAnswer;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/deposits/{depositId}")
@Tag(name = "letters")
class LetterResource {

    private static final String PDF = "application/pdf";

    private final IssueLetter issueLetter;

    LetterResource(IssueLetter issueLetter) {
        this.issueLetter = issueLetter;
    }

    @GET
    @Path("/yearStatements/{year}")
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"deposit:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getYearStatement",
            summary =
                    "What the deposit did in a year, as a letter in Dutch, or its explanation in English; printed once and kept")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    public Response yearly(
            @PathParam("depositId") UUID depositId,
            @PathParam("year") Integer year,
            @Parameter(description = "The official letter is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context Request request) {
        return answer(issueLetter.yearly(depositId, year, LetterLanguage.of(acceptLanguage)), request);
    }

    @GET
    @Path("/settlement/letter")
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"deposit:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getSettlementLetter",
            summary =
                    "How the deposit was settled, as a letter in Dutch, or its explanation in English; printed once and kept")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    public Response settlement(
            @PathParam("depositId") UUID depositId,
            @Parameter(
                            description =
                                    "One of several beneficiaries: the letter goes to this one alone, with the own part")
                    @QueryParam("personId")
                    UUID personId,
            @Parameter(description = "Of an heir of that person") @QueryParam("heirId") UUID heirId,
            @Parameter(description = "The official letter is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context Request request) {
        return answer(
                issueLetter.settlement(depositId, whose(personId, heirId), LetterLanguage.of(acceptLanguage)), request);
    }

    @GET
    @Path("/withdrawal/letter")
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"deposit:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getWithdrawalLetter",
            summary =
                    "What goes back of the deposit of a tenancy that was a mistake, as a letter in Dutch, or its explanation in English; printed once and kept")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    public Response withdrawal(
            @PathParam("depositId") UUID depositId,
            @Parameter(description = "The official letter is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context Request request) {
        return answer(issueLetter.withdrawal(depositId, LetterLanguage.of(acceptLanguage)), request);
    }

    @GET
    @Path("/form/letter")
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"deposit:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getInstalmentPlanLetter",
            summary =
                    "In what instalments the deposit is paid, and the costs with the first, as a letter in Dutch, or its explanation in English; printed once for a plan and kept")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    public Response plan(
            @PathParam("depositId") UUID depositId,
            @Parameter(description = "The official letter is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context Request request) {
        return answer(issueLetter.plan(depositId, LetterLanguage.of(acceptLanguage)), request);
    }

    private static Optional<Parts.Whose> whose(UUID personId, UUID heirId) {
        if (personId == null && heirId != null) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REQUIRED_INPUT,
                    In.QUERY,
                    "personId",
                    null,
                    new Text(
                            "The letter of an heir says whose heir it is.",
                            "De brief van een erfgenaam zegt van wie die erft.")));
        }
        return Optional.ofNullable(personId).map(id -> new Parts.Whose(id, Optional.ofNullable(heirId)));
    }

    private static Response answer(Letter letter, Request request) {
        return LetterAnswer.of(
                letter.hash(), letter.pdf().orElseThrow(), letter.language(), letter.depositId(), request);
    }
}
