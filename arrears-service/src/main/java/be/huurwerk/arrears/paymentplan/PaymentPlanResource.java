package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/paymentPlans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "paymentPlans")
class PaymentPlanResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final KnownAccount knownAccount;
    private final AgreePaymentPlan agreePaymentPlan;
    private final CancelPaymentPlan cancelPaymentPlan;
    private final PaymentPlans plans;
    private final PlanViews views;
    private final BusinessDate businessDate;
    private final Authority authority;
    private final Caller caller;

    PaymentPlanResource(
            KnownAccount knownAccount,
            AgreePaymentPlan agreePaymentPlan,
            CancelPaymentPlan cancelPaymentPlan,
            PaymentPlans plans,
            PlanViews views,
            BusinessDate businessDate,
            Authority authority,
            Caller caller) {
        this.knownAccount = knownAccount;
        this.agreePaymentPlan = agreePaymentPlan;
        this.cancelPaymentPlan = cancelPaymentPlan;
        this.plans = plans;
        this.views = views;
        this.businessDate = businessDate;
        this.authority = authority;
        this.caller = caller;
    }

    /** Why a plan is cancelled. */
    enum CancelReason {
        tenantRequest,
        agreedOtherwise,
        courtDecision,
        debtSettlement,
        mistake,
        other
    }

    @Schema(name = "PaymentPlanCancellation")
    record CancelRequest(
            @Schema(description = "The business date when it is left out")
            Optional<LocalDate> on,

            CancelReason reason) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "agreePaymentPlan", summary = "Write down a payment plan, or put another in its place")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public RestResponse<PlanView> agree(PlanRequest request) {
        authority.require(Act.workOnCase);
        knownAccount.require(request.rentAccountId());
        PaymentPlan plan = agreePaymentPlan.agree(request.agreement(caller.clientId()));
        return created(views.agreed(plan, request.monthlyIncome().map(Euro::of), businessDate.today()), plan.version());
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getPaymentPlans", summary = "Payment plans, in the order in which they were written down")
    public Page<PlanView> list(
            @QueryParam("rentAccountId") UUID rentAccountId,
            @QueryParam("state") State state,
            @BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        Optional<UUID> account = Optional.ofNullable(rentAccountId);
        Optional<State> in = Optional.ofNullable(state);
        Page<PaymentPlan> found = page.page(
                plans.page(account, in, after, page.limit()),
                plans.count(account, in),
                plan -> List.of(plan.paymentPlanId().toString()));
        return new Page<>(views.of(found.items(), businessDate.today()), found.pageSize(), found.total(), found.next());
    }

    @GET
    @Path("/{paymentPlanId}")
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getPaymentPlan",
            summary = "A payment plan, with what may be open of it and what is, on a day")
    public RestResponse<PlanView> get(@PathParam("paymentPlanId") UUID paymentPlanId, @QueryParam("on") LocalDate on) {
        PaymentPlan plan = plans.find(paymentPlanId).orElseThrow(PlanProblems::unknown);
        LocalDate day = Optional.ofNullable(on).orElseGet(businessDate::today);
        return RestResponse.ResponseBuilder.ok(views.of(List.of(plan), day).get(0))
                .tag(ETags.of(plan.version()))
                .build();
    }

    @POST
    @Path("/{paymentPlanId}/cancellation")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "cancelPaymentPlan", summary = "End a payment plan: its debts are due again as they were")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public RestResponse<PlanView> cancel(
            @PathParam("paymentPlanId") UUID paymentPlanId,
            @HeaderParam("If-Match") String ifMatch,
            CancelRequest request) {
        authority.require(Act.workOnCase);
        PaymentPlan plan = cancelPaymentPlan.cancel(
                paymentPlanId, request.on(), request.reason().name(), caller.clientId(), ifMatch);
        return created(views.of(List.of(plan), businessDate.today()).get(0), plan.version());
    }

    private static RestResponse<PlanView> created(PlanView view, long version) {
        return RestResponse.ResponseBuilder.<PlanView>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, view.href())
                .tag(ETags.of(version))
                .build();
    }
}
