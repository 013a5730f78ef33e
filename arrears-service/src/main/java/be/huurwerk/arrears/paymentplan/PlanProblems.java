package be.huurwerk.arrears.paymentplan;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Why a plan is not made or changed like that. */
final class PlanProblems {

    private PlanProblems() {}

    static String href(UUID paymentPlanId) {
        return "/arrears/v1/paymentPlans/" + paymentPlanId;
    }

    static ProblemException unknown() {
        return ProblemException.notFound(
                new Text("There is no such payment plan.", "Dit afbetalingsplan bestaat niet."));
    }

    static ProblemException moreThanOwed(Euro owed) {
        return ProblemException.conflict(
                        "moreThanOwed",
                        new Text(
                                "The plan is for more than what is owed of these debts.",
                                "Het plan is hoger dan wat van deze schulden verschuldigd is."))
                .with("owed", owed.amount());
    }

    static ProblemException alreadyLives(PaymentPlan live) {
        return ProblemException.conflict(
                        "paymentPlanLives",
                        new Text(
                                "A payment plan of this account lives; name it in replaces to put this one in its place.",
                                "Op deze rekening loopt een afbetalingsplan; noem het in replaces om het te vervangen."))
                .with("href", href(live.paymentPlanId()));
    }

    static ProblemException notLive(PaymentPlan plan) {
        return ProblemException.conflict(
                        "paymentPlanEnded",
                        new Text("The payment plan has ended.", "Het afbetalingsplan is geëindigd."))
                .with("state", plan.state().name());
    }

    static Issue outOfRange(String name, String en, String nl) {
        return new Issue(IssueType.OUT_OF_RANGE, In.BODY, name, null, new Text(en, nl));
    }

    static Issue notFound(String name, UUID id, String en, String nl) {
        return new Issue(IssueType.REFERENCED_RESOURCE_NOT_FOUND, In.BODY, name, id, new Text(en, nl));
    }
}
