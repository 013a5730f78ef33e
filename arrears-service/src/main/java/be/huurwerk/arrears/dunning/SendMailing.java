package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.MailingStore.Mailing;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a step of every case that waits for it: a run by step, day and channel. Asked again it is the same run; one that took the step tells what it
 * did, and takes it of no other case: what became due since is another day's mailing.
 */
@ApplicationScoped
class SendMailing {

    static final String KIND = "arrearsMailing";

    private final MailingStore store;
    private final FactsOfCases facts;
    private final Runs runs;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final StepTakers takers;
    private final Caller caller;

    SendMailing(
            MailingStore store,
            FactsOfCases facts,
            Runs runs,
            Parameters parameters,
            BusinessDate businessDate,
            StepTakers takers,
            Caller caller) {
        this.store = store;
        this.facts = facts;
        this.runs = runs;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.takers = takers;
        this.caller = caller;
    }

    /**
     * @throws ProblemException 400 for a step that the ladder of the day does not know or that is allowed case by case, a channel that is none
     *     of the step's, or a day that is still to come; 403 for who has none of the roles that take the step
     */
    @Transactional
    public Run send(Mailing mailing) {
        List<Issue> faults = new ArrayList<>();
        ArrearsProblems.yetToCome("on", mailing.on(), businessDate.today()).ifPresent(faults::add);
        Ladder ladder = Ladders.of(parameters, mailing.on());
        Optional<Ladder.Step> step = ladder.steps().stream()
                .filter(one -> one.code().equals(mailing.step()))
                .findFirst();
        if (step.isEmpty()) {
            String codes = String.join(
                    ", ", ladder.steps().stream().map(Ladder.Step::code).toList());
            faults.add(ArrearsProblems.rejected(
                    "step", "The steps are: " + codes + ".", "De stappen zijn: " + codes + "."));
        }
        step.filter(one -> !one.channels().contains(mailing.channel()))
                .ifPresent(one -> faults.add(ArrearsProblems.wrongChannel(one)));
        step.filter(one -> !one.authorisedBy().isEmpty())
                .ifPresent(one -> faults.add(ArrearsProblems.rejected(
                        "step",
                        "This step is allowed case by case, and taken so.",
                        "Deze stap wordt per dossier toegestaan, en zo gezet.")));
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        step.ifPresent(takers::require);
        Run run = runs.find(KIND, mailing.key())
                .filter(SendMailing::isDone)
                .orElseGet(() -> runs.request(KIND, mailing.key(), () -> due(mailing)));
        store.keep(run.runId(), mailing);
        return run;
    }

    /** None while the bank's statements are too old, whatever the last evaluation found: the run takes no step, and may be asked again. */
    private List<UUID> due(Mailing mailing) {
        return facts.staleBankImport(mailing.on()).isPresent() ? List.of() : store.due(mailing.step());
    }

    /** One that found no case, or gave some up, may find them when it is asked again. */
    private static boolean isDone(Run run) {
        return run.status() == RunStatus.completed && run.total() > 0 && run.failed() == 0;
    }
}
