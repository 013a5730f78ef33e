package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.ArrearsCase.Found;
import be.huurwerk.arrears.dunning.FactsOfCases.Of;
import be.huurwerk.arrears.dunning.MailingStore.Mailing;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes the step of a mailing in a chunk of cases, of those for which it is still the next one and nothing holds it back, and books what is asked for it. */
@ApplicationScoped
class MailingHandler implements BatchRunHandler {

    private final MailingStore store;
    private final ArrearsCases cases;
    private final FactsOfCases facts;
    private final StepCosts costs;
    private final Parameters parameters;

    MailingHandler(MailingStore store, ArrearsCases cases, FactsOfCases facts, StepCosts costs, Parameters parameters) {
        this.store = store;
        this.cases = cases;
        this.facts = facts;
        this.costs = costs;
        this.parameters = parameters;
    }

    @Override
    public String kind() {
        return SendMailing.KIND;
    }

    @Override
    public void handleAll(Run run, List<UUID> arrearsCaseIds) {
        Mailing mailing = store.find(run.runId()).orElseThrow();
        LocalDate on = mailing.on();
        List<ArrearsCase> open = store.lock(arrearsCaseIds).stream()
                .filter(one -> one.isOpen(on))
                .toList();
        Map<UUID, CaseFacts> known = known(open, on);
        Map<UUID, Assessment> before = assessed(open, known, on);
        List<ArrearsCase> taken = open.stream()
                .filter(one -> Optional.ofNullable(before.get(one.arrearsCaseId()))
                        .filter(found -> takes(found, mailing))
                        .isPresent())
                .toList();
        Map<UUID, Map<UUID, Euro>> asked = new LinkedHashMap<>();
        taken.forEach(one ->
                asked.put(one.arrearsCaseId(), known.get(one.rentAccountId()).asked()));
        Map<UUID, UUID> steps = store.take(run.runId(), asked, mailing);
        costs.book(
                taken.stream()
                        .map(one -> new StepCosts.Taken(
                                steps.get(one.arrearsCaseId()),
                                Of.of(one),
                                known.get(one.rentAccountId()),
                                before.get(one.arrearsCaseId())
                                        .next()
                                        .orElseThrow()
                                        .step(),
                                mailing.channel(),
                                on))
                        .toList(),
                on);
        Map<UUID, Assessment> after = assessed(taken, known(taken, on), on);
        cases.found(taken.stream()
                .map(one -> one.with(Found.of(after.get(one.arrearsCaseId()), on)))
                .toList());
    }

    private static boolean takes(Assessment found, Mailing mailing) {
        return found.isDue(mailing.on())
                && found.next()
                        .map(Assessment.NextStep::step)
                        .filter(step -> step.code().equals(mailing.step())
                                && step.channels().contains(mailing.channel()))
                        .isPresent();
    }

    private Map<UUID, CaseFacts> known(List<ArrearsCase> some, LocalDate on) {
        return facts.on(some.stream().map(Of::of).toList(), on);
    }

    private Map<UUID, Assessment> assessed(List<ArrearsCase> some, Map<UUID, CaseFacts> known, LocalDate on) {
        Map<LocalDate, Ladder> ladders = new HashMap<>();
        Map<UUID, Assessment> found = new HashMap<>();
        for (ArrearsCase one : some) {
            CaseFacts facts = known.get(one.rentAccountId());
            if (facts.oldestDue().isPresent()) {
                Ladder ladder = ladders.computeIfAbsent(one.openedOn(), day -> Ladders.of(parameters, day));
                found.put(one.arrearsCaseId(), DunningPolicy.assess(ladder, facts, on));
            }
        }
        return found;
    }
}
