package be.huurwerk.arrears.monthlybill;

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
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rentAccounts/{rentAccountId}/monthlyBills/{month}")
@Tag(name = "monthlyBills")
class MonthlyBillResource {

    private static final String PDF = "application/pdf";

    private final IssueBill issueBill;

    MonthlyBillResource(IssueBill issueBill) {
        this.issueBill = issueBill;
    }

    @GET
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getMonthlyBill",
            summary = "The bill of a month in Dutch, or its explanation in English; printed once and kept",
            description =
                    "What the month costs, what was charged or given back since the bill before, each with its period and ground,"
                            + " and what is to be paid. Not asked is what a debt settlement froze, what is contested, and what a payment plan asks later.")
    @APIResponse(
            responseCode = "200",
            description = "The letter; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "If-None-Match names it")
    public Response get(
            @PathParam("rentAccountId") UUID rentAccountId,
            @PathParam("month") YearMonth month,
            @Parameter(description = "The official letter is in Dutch; en asks for the explanation in English")
                    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage,
            @Context Request request) {
        StoredBill bill = issueBill.issue(rentAccountId, month, LetterLanguage.of(acceptLanguage));
        return LetterAnswer.of(
                bill.hash(), bill.pdf().orElseThrow(), bill.language(), rentAccountId + "-" + month, request);
    }
}
