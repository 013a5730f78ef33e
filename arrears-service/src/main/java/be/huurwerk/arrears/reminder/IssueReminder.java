package be.huurwerk.arrears.reminder;

import be.huurwerk.letterkit.LetterLanguage;
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

    IssueReminder(SentSteps steps, Reminders reminders, PrintReminders print, KeepReminder keep) {
        this.steps = steps;
        this.reminders = reminders;
        this.print = print;
        this.keep = keep;
    }

    /**
     * @throws ProblemException 404 when the case has no such step, or its letter was erased; 409 for a step that sends none, or that was a
     *     mistake before it was printed; 503 while the addressee can't be had
     */
    StoredReminder issue(UUID arrearsCaseId, UUID stepId, LetterLanguage language) {
        steps.known(arrearsCaseId, stepId);
        StoredReminder letter = reminders.find(stepId, language).orElseGet(() -> {
            print.print(List.of(steps.sent(arrearsCaseId, stepId)), language, keep::keep);
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
