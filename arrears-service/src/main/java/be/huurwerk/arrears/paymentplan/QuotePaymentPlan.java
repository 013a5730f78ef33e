package be.huurwerk.arrears.paymentplan;

import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Says what a plan would be, before anybody agrees to it. */
@ApplicationScoped
class QuotePaymentPlan {

    private final DraftPlan draftPlan;

    QuotePaymentPlan(DraftPlan draftPlan) {
        this.draftPlan = draftPlan;
    }

    /** @throws ProblemException as where it is agreed */
    @Transactional
    public PaymentPlan quote(Agreement agreement) {
        return draftPlan.of(agreement).plan();
    }
}
