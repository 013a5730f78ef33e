package be.huurwerk.arrears.accountstatement;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.time.BusinessDate;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rentAccounts/{rentAccountId}/statement")
@Tag(name = "rentAccounts")
class AccountStatementResource {

    private static final String PDF = "application/pdf";

    private final PrintStatement printStatement;
    private final BusinessDate businessDate;

    AccountStatementResource(PrintStatement printStatement, BusinessDate businessDate) {
        this.printStatement = printStatement;
        this.businessDate = businessDate;
    }

    @GET
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getRentAccountStatement",
            summary = "The statement of account as a letter in Dutch, or its explanation in English")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(
            @PathParam("rentAccountId") UUID rentAccountId,
            @Parameter(description = "First day; 1 January of the last day's year by default") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day; the business date by default and at the latest") @QueryParam("until")
                    LocalDate until,
            @Parameter(description = "The official letter is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage) {
        LocalDate today = businessDate.today();
        LocalDate last = Optional.ofNullable(until).orElse(today);
        if (last.isAfter(today)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.QUERY,
                    "until",
                    last,
                    new Text(
                            "The last day is still to come: it is " + today + ".",
                            "De laatste dag moet nog komen: het is " + today + ".")));
        }
        LocalDate first = Optional.ofNullable(from).orElse(last.withDayOfYear(1));
        if (last.isBefore(first)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.QUERY,
                    "from",
                    first,
                    new Text(
                            "The first day is the last day or before.",
                            "De eerste dag is de laatste dag of vroeger.")));
        }
        LetterLanguage language = LetterLanguage.of(acceptLanguage);
        Printed letter = printStatement.print(rentAccountId, first, last, language);
        return Response.ok(letter.pdf(), PDF)
                .tag(new EntityTag(letter.hash()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + rentAccountId + ".pdf\"")
                .build();
    }
}
