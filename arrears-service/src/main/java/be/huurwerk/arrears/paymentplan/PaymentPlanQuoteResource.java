package be.huurwerk.arrears.paymentplan;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proposal of a payment plan: what is shown to the tenant before anything is agreed. */
@Path("/paymentPlanQuotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "paymentPlans")
class PaymentPlanQuoteResource {

    private final KnownAccount knownAccount;
    private final QuotePaymentPlan quotePaymentPlan;
    private final PlanViews views;
    private final BusinessDate businessDate;
    private final Caller caller;

    PaymentPlanQuoteResource(
            KnownAccount knownAccount,
            QuotePaymentPlan quotePaymentPlan,
            PlanViews views,
            BusinessDate businessDate,
            Caller caller) {
        this.knownAccount = knownAccount;
        this.quotePaymentPlan = quotePaymentPlan;
        this.views = views;
        this.businessDate = businessDate;
        this.caller = caller;
    }

    @Schema(name = "PaymentPlanQuote")
    record QuoteView(
            LocalDate agreedOn,
            List<PlanView.InstalmentView> schedule,

            @Schema(description = "What it would pay, in this order")
            List<PlanView.DebtView> debts,

            int toleranceDays,

            @Schema(description = "Whether it is broken as well when what falls due meanwhile is not paid")
            boolean currentRent,

            @Schema(description = "In how many calendar months it is paid")
            int months,

            @Personal @Schema(description = "What it asks in its last month, without a down payment")
            BigDecimal inAMonth,

            @Personal @Schema(description = "Rent and charges of a month, paid beside it")
            BigDecimal monthlyCharge,

            @Personal
            @Schema(
                    description =
                            "The most that the deposit asks in a month of the plan by instalments of its own; it is counted in what is too heavy")
            BigDecimal depositInAMonth,

            @Schema(description = "Why it may be too heavy or too light")
            List<PlanView.WarningView> warnings) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "quotePaymentPlan",
            summary = "What a payment plan would be, and what it warns of; nothing is kept")
    public QuoteView quote(PlanRequest request) {
        knownAccount.require(request.rentAccountId());
        PaymentPlan plan = quotePaymentPlan.quote(request.agreement(caller.clientId()));
        LocalDate today = businessDate.today();
        PlanViews.Weight weight = views.weight(plan, today);
        return new QuoteView(
                plan.agreedOn(),
                plan.schedule().stream().map(PlanView.InstalmentView::of).toList(),
                plan.debts().stream().map(PlanView.DebtView::of).toList(),
                plan.toleranceDays(),
                plan.currentRent(),
                (int) weight.months(),
                weight.inAMonth().amount(),
                weight.monthlyCharge().amount(),
                weight.depositInAMonth().amount(),
                views.warnings(plan, request.monthlyIncome().map(Euro::of), today).stream()
                        .map(PlanView.WarningView::of)
                        .toList());
    }
}
