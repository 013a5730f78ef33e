package be.huurwerk.deposit.formchoice;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.audit.Audited;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.KeptDocument;
import be.huurwerk.webkit.body.CheckedBy;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/deposits/{depositId}/form")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deposits")
class FormResource {
    private final ChooseForm chooseForm;
    private final DepositStore deposits;
    private final Caller caller;

    FormResource(ChooseForm chooseForm, DepositStore deposits, Caller caller) {
        this.chooseForm = chooseForm;
        this.deposits = deposits;
        this.caller = caller;
    }

    @Schema(name = "DepositFormRequest")
    record FormRequest(
            DepositForm form,

            @Schema(description = "The business date where it is left out; not before the form that it replaces")
            Optional<LocalDate> agreedOn,

            @Schema(description = "For a form in instalments, and for no other")
            Optional<PlanRequest> plan,

            @Schema(description = "For a form that somebody else keeps or stands surety for, and for no other")
            Optional<SecurityRequest> security,

            @Schema(
                    description =
                            "What becomes of what was paid of the deposit, where a security takes its place: it stays, or it is a surplus to be returned")
            Optional<Choice.PaidMoney> paidMoney) {}

    @Schema(name = "InstalmentPlanRequest")
    record PlanRequest(
            @Schema(description = "Monthly; as many as the law and the landlord's policy allow at most")
            @Min(1)
            @Max(120)
            Integer instalments,

            @Schema(description = "Before the keys; the day of the agreement where it is left out")
            Optional<LocalDate> firstDueOn) {}

    @Schema(name = "SecurityRequest")
    record SecurityRequest(
            @Schema(description = "What is needed where it is left out; up to three months of base rent")
            Optional<@Money(min = "0.01", max = "999999999.99") BigDecimal> amount,

            @Schema(description = "The bank, the public centre for social welfare, or who stands surety")
            @Personal
            @Size(min = 1, max = 140)
            String issuer,

            @Schema(description = "Of the issuer") @Personal @Size(min = 1, max = 140)
            String reference,

            LocalDate issuedOn,

            @Schema(description = "Of the paper, kept at /documents")
            Optional<@CheckedBy(KeptDocument.class) UUID> documentId) {

        Choice.Offered offered() {
            return new Choice.Offered(
                    amount.map(Euro::of), new Security.Evidence(issuer, reference, issuedOn, documentId));
        }
    }

    @PUT
    @Audited
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("deposit:write")
    @Operation(
            operationId = "chooseDepositForm",
            summary =
                    "Agree in what form the deposit is given: to the landlord at once or in instalments, or by what somebody else keeps or stands surety for")
    public RestResponse<FormView> choose(
            @PathParam("depositId") UUID depositId, @HeaderParam("If-Match") String ifMatch, FormRequest request) {
        return answer(chooseForm.choose(
                depositId,
                new Choice(
                        request.form(),
                        request.agreedOn(),
                        request.plan().map(plan -> new Choice.Plan(plan.instalments(), plan.firstDueOn())),
                        request.security().map(SecurityRequest::offered),
                        request.paidMoney(),
                        caller.clientId()),
                ifMatch));
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "getDepositForm",
            summary = "In what form the deposit is given, with its plan or its evidence")
    public RestResponse<FormView> get(@PathParam("depositId") UUID depositId) {
        return answer(deposits.find(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId)));
    }

    private RestResponse<FormView> answer(Deposit deposit) {
        return RestResponse.ResponseBuilder.ok(FormView.of(deposit))
                .tag(ETags.of(deposits.version(deposit.depositId())))
                .build();
    }
}
