package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.dunning.LetterGuards;
import be.huurwerk.arrears.dunning.StepTakers;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Records that the letter of a step left. */
@ApplicationScoped
class RecordSending {

    private final SentSteps steps;
    private final StepTakers takers;
    private final Sendings sendings;
    private final LetterGuards guards;
    private final BusinessDate businessDate;

    RecordSending(
            SentSteps steps, StepTakers takers, Sendings sendings, LetterGuards guards, BusinessDate businessDate) {
        this.steps = steps;
        this.takers = takers;
        this.sendings = sendings;
        this.guards = guards;
        this.businessDate = businessDate;
    }

    /**
     * @throws ProblemException 400 for a day before the step or still to come, and for a registered letter without the reference of the post;
     *     403 for who may not take the step; 404; 409 for a step that sends no letter, was a mistake, or may not be sent on the day
     */
    @Transactional
    public void record(UUID arrearsCaseId, UUID stepId, Sending sending) {
        takers.require(steps.known(arrearsCaseId, stepId));
        TakenStep step = steps.sent(arrearsCaseId, stepId);
        List<Issue> faults = Stream.of(
                        Days.before("handedOverOn", sending.handedOverOn(), step.on()).stream(),
                        Days.yetToCome("handedOverOn", sending.handedOverOn(), businessDate.today()).stream(),
                        missingReference(step, sending))
                .flatMap(some -> some)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        guards.requireLeft(step, sending.handedOverOn());
        sendings.add(stepId, sending);
    }

    private static Stream<Issue> missingReference(TakenStep step, Sending sending) {
        return step.channel().equals(ReminderSheet.REGISTERED)
                        && sending.reference().isEmpty()
                ? Stream.of(new Issue(
                        IssueType.REQUIRED_INPUT,
                        In.BODY,
                        "reference",
                        null,
                        new Text(
                                "A registered letter has the reference of the post.",
                                "Een aangetekende brief heeft de referentie van de post.")))
                : Stream.empty();
    }
}
