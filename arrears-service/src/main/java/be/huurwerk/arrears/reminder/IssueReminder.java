package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.dunning.LetterGuards;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Gives the letter of a step: the one that was printed, else it is printed and kept. No transaction stands open while it waits for the
 * addressee; of two calls at the same moment both give the one that was kept first.
 */
@ApplicationScoped
class IssueReminder {

    private final SentSteps steps;
    private final Reminders reminders;
    private final PrintReminders print;
    private final KeepReminder keep;
    private final LetterGuards guards;
    private final BusinessDate businessDate;

    IssueReminder(
            SentSteps steps,
            Reminders reminders,
            PrintReminders print,
            KeepReminder keep,
            LetterGuards guards,
            BusinessDate businessDate) {
        this.steps = steps;
        this.reminders = reminders;
        this.print = print;
        this.keep = keep;
        this.guards = guards;
        this.businessDate = businessDate;
    }

    /**
     * @throws ProblemException 404 when the case has no such step, or its letter was erased; 409 for a step that sends none, that was a
     *     mistake before it was printed, or that is held back since and has not left; 503 while the addressee can't be had
     */
    StoredReminder issue(UUID arrearsCaseId, UUID stepId, LetterLanguage language) {
        steps.known(arrearsCaseId, stepId);
        StoredReminder letter = reminders.find(stepId, language).orElseGet(() -> {
            TakenStep step = steps.sent(arrearsCaseId, stepId);
            guards.require(step, businessDate.today());
            print.print(List.of(step), language, keep::keep);
            return reminders.find(stepId, language).orElseThrow();
        });
        if (letter.pdf().isEmpty()) {
            throw ProblemException.notFound(new Text(
                    "The letter of this step was erased with the persons it names.",
                    "De brief van deze stap is gewist, met de personen die erin staan."));
        }
        return letter;
    }
}
