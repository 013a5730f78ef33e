package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes down a payment plan, instead of another one where that was agreed. */
@ApplicationScoped
class AgreePaymentPlan {

    private final Accounts accounts;
    private final DraftPlan draftPlan;
    private final PaymentPlans plans;
    private final ErasedSubjects erased;

    AgreePaymentPlan(Accounts accounts, DraftPlan draftPlan, PaymentPlans plans, ErasedSubjects erased) {
        this.accounts = accounts;
        this.draftPlan = draftPlan;
        this.plans = plans;
        this.erased = erased;
    }

    /**
     * @throws ProblemException 400 with all faults; 409 for more than what is owed of the debts, while another plan lives that it does not
     *     replace, or where the one that it replaces does not live, or the file is erased
     */
    @Transactional
    public PaymentPlan agree(Agreement agreement) {
        accounts.lockById(agreement.rentAccountId()).orElseThrow();
        erased.refuse(agreement.rentAccountId());
        agreement.replaces().ifPresent(plans::lock);
        DraftPlan.Draft draft = draftPlan.of(agreement);
        PaymentPlan plan = draft.plan();
        draft.replaced()
                .ifPresent(old -> plans.end(
                        old,
                        new StateOn(
                                State.replaced,
                                plan.agreedOn(),
                                PlanCheck.expected(old, draft.debts(), plan.agreedOn()),
                                PlanCheck.actual(old, draft.debts()),
                                Optional.of(plan.paymentPlanId().toString()),
                                agreement.by()),
                        draft.today()));
        plans.insert(plan, draft.today());
        return plan;
    }
}
