package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Ends a plan that lives: its debts are due again as they were. */
@ApplicationScoped
public class CancelPaymentPlan {

    private final PaymentPlans plans;
    private final DebtsOnDays debtsOnDays;
    private final BusinessDate businessDate;

    CancelPaymentPlan(PaymentPlans plans, DebtsOnDays debtsOnDays, BusinessDate businessDate) {
        this.plans = plans;
        this.debtsOnDays = debtsOnDays;
        this.businessDate = businessDate;
    }

    /** Ends the plan of an account for a collective debt settlement: where it was agreed later, on the day of its agreement. */
    @Transactional
    public void cancelForDebtSettlement(UUID rentAccountId, LocalDate on, String by) {
        plans.live(rentAccountId)
                .ifPresent(plan -> cancel(
                        plan.paymentPlanId(),
                        Optional.of(on.isBefore(plan.agreedOn()) ? plan.agreedOn() : on),
                        "debtSettlement",
                        by,
                        null));
    }

    /**
     * @param ifMatch the plan's version, or null
     * @throws ProblemException 404; 400 for a day before the agreement or still to come; 409 when it has ended; 412 when it has changed
     */
    @Transactional
    PaymentPlan cancel(UUID paymentPlanId, Optional<LocalDate> day, String reason, String by, String ifMatch) {
        PaymentPlan plan = plans.lock(paymentPlanId).orElseThrow(PlanProblems::unknown);
        ETags.check(ifMatch, plan.version());
        LocalDate today = businessDate.today();
        LocalDate on = day.orElse(today);
        if (on.isAfter(today) || on.isBefore(plan.agreedOn())) {
            throw ProblemException.badRequest(PlanProblems.outOfRange(
                    "on",
                    "A plan ends between the day of the agreement and the business date.",
                    "Een plan eindigt tussen de dag van de afspraak en de werkdatum."));
        }
        if (plan.state() != State.live) {
            throw PlanProblems.notLive(plan);
        }
        DebtsOnDay debts = debtsOnDays.on(plan.rentAccountId(), on);
        plans.end(
                plan,
                new StateOn(
                        State.cancelled,
                        on,
                        PlanCheck.expected(plan, debts, on),
                        PlanCheck.actual(plan, debts),
                        Optional.of(reason),
                        by),
                today);
        return plans.find(paymentPlanId).orElseThrow();
    }
}
