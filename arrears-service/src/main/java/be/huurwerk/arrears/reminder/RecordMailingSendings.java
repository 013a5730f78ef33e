package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.dunning.LetterGuards;
import be.huurwerk.arrears.dunning.StepTakers;
import be.huurwerk.arrears.dunning.TakenSteps;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Records that the letters of a mailing left, all on one day: the step after them waits for that. */
@ApplicationScoped
class RecordMailingSendings {

    private static final int CHUNK = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final TakenSteps steps;
    private final SentSteps sentSteps;
    private final StepTakers takers;
    private final Sendings sendings;
    private final LetterGuards guards;
    private final RunAnswers answers;
    private final BusinessDate businessDate;

    RecordMailingSendings(
            TakenSteps steps,
            SentSteps sentSteps,
            StepTakers takers,
            Sendings sendings,
            LetterGuards guards,
            RunAnswers answers,
            BusinessDate businessDate) {
        this.steps = steps;
        this.sentSteps = sentSteps;
        this.takers = takers;
        this.sendings = sendings;
        this.guards = guards;
        this.answers = answers;
        this.businessDate = businessDate;
    }

    /**
     * Letters of which it is recorded already or that are held back, and steps that were a mistake, are left as they are.
     *
     * @return of how many letters it was recorded
     * @throws ProblemException 400 for a day before the mailing or still to come; 403 for who may not take the step; 404; 409 until the mailing
     *     is completed, when its channel sends no letter, or for registered letters, each of which has a reference of the post
     */
    @Transactional
    public int record(UUID runId, LocalDate handedOverOn, String client) {
        if (answers.get(TakenSteps.MAILING, runId).status() != RunStatus.completed) {
            throw ProblemException.conflict(
                    "mailingNotCompleted",
                    new Text(
                            "The letters of a mailing leave once it is completed.",
                            "De brieven van een mailing vertrekken zodra ze afgerond is."));
        }
        List<UUID> taken = steps.ofMailing(runId, FIRST, Integer.MAX_VALUE);
        Optional<TakenStep> one =
                steps.find(taken.stream().limit(1).toList()).stream().findFirst();
        if (one.isEmpty()) {
            return 0;
        }
        takers.require(one.get());
        sentSteps.requireWay(one.get());
        if (one.get().channel().equals(ReminderSheet.REGISTERED)) {
            throw ProblemException.conflict(
                    "sendingNeedsReference",
                    new Text(
                            "Registered letters are recorded one by one, each with the reference of the post.",
                            "Aangetekende brieven worden een voor een geregistreerd, elk met de referentie van de post."));
        }
        List<Issue> faults = Stream.of(
                        Days.before("handedOverOn", handedOverOn, one.get().on()),
                        Days.yetToCome("handedOverOn", handedOverOn, businessDate.today()))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        return sendings.addAll(mayLeave(taken, handedOverOn), handedOverOn, client);
    }

    /** Without those that a death or a judgment holds back on the day, or a debt settlement that was known by then. */
    private List<UUID> mayLeave(List<UUID> taken, LocalDate on) {
        List<UUID> leave = new ArrayList<>(taken);
        for (int from = 0; from < taken.size(); from += CHUNK) {
            List<UUID> some = taken.subList(from, Math.min(from + CHUNK, taken.size()));
            leave.removeAll(guards.notLeft(steps.find(some), on));
        }
        return leave;
    }
}
