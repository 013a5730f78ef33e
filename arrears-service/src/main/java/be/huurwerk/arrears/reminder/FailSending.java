package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.reminder.Sending.Failure;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Records that the letter of a step came back. */
@ApplicationScoped
class FailSending {

    private final SentSteps steps;
    private final Sendings sendings;
    private final BusinessDate businessDate;

    FailSending(SentSteps steps, Sendings sendings, BusinessDate businessDate) {
        this.steps = steps;
        this.sendings = sendings;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 for a day before it left or still to come; 404; 409 when it is known already */
    @Transactional
    public void fail(UUID arrearsCaseId, UUID stepId, UUID sendingId, Failure failure) {
        steps.known(arrearsCaseId, stepId);
        Sending sending = sendings.of(stepId).stream()
                .filter(one -> one.sendingId().equals(sendingId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("The step has no such sending.", "De stap heeft deze verzending niet.")));
        List<Issue> faults = Stream.of(
                        Days.before("on", failure.on(), sending.handedOverOn()),
                        Days.yetToCome("on", failure.on(), businessDate.today()))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (!sendings.fail(sendingId, failure)) {
            throw ProblemException.conflict(
                    "sendingFailed", new Text("It is known that it came back.", "Het is al bekend dat ze terugkwam."));
        }
    }
}
