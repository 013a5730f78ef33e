package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.dunning.LetterGuards;
import be.huurwerk.arrears.dunning.TakenSteps;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Prints the official letters of a mailing; its run's key is the mailing's id, a subject a step. What is printed
 * already stays; what may not be sent any more, and has not left, is not printed. While the addressees can't be had, the run waits; the chunk is
 * held meanwhile, by the worker's own transaction.
 */
@ApplicationScoped
class PrintMailingLetters implements BatchRunHandler {

    static final String KIND = "mailingLetters";

    /** One question for addressees takes four times as many; a slow machine prints as many before their transaction is over. */
    private static final int CHUNK = 50;

    private final TakenSteps steps;
    private final Reminders reminders;
    private final PrintReminders print;
    private final KeepReminder keep;
    private final LetterGuards guards;
    private final BusinessDate businessDate;

    PrintMailingLetters(
            TakenSteps steps,
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

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int chunkSize() {
        return CHUNK;
    }

    @Override
    public void handleAll(Run run, List<UUID> stepIds) {
        Set<UUID> printed = reminders.printed(stepIds, LetterLanguage.nl);
        List<TakenStep> unprinted = steps
                .find(stepIds.stream().filter(id -> !printed.contains(id)).toList())
                .stream()
                .filter(step -> !step.annulled())
                .toList();
        Set<UUID> heldBack = guards.of(unprinted, businessDate.today());
        List<TakenStep> missing = unprinted.stream()
                .filter(step -> !heldBack.contains(step.stepId()))
                .toList();
        List<StoredReminder> made = new ArrayList<>();
        print.print(missing, LetterLanguage.nl, made::add);
        made.forEach(keep::keep); // at the end, so that who asks for one of them meanwhile waits for no chunk
    }
}
