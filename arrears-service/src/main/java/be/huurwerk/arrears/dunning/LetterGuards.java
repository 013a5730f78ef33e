package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CaseFacts.Guard;
import be.huurwerk.arrears.dunning.CaseFacts.Hold;
import be.huurwerk.arrears.dunning.FactsOfCases.Of;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.posting.TenancyPeriod;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the letter of a step that was taken may still be printed, or leave, on a later day: not to somebody who died meanwhile or whom a
 * judge ordered out, nor for what a debt settlement has frozen since. One that left is read as it left, whatever happened since.
 */
@ApplicationScoped
public class LetterGuards {

    private static final Set<Guard> STOPPING = EnumSet.of(Guard.death, Guard.debtSettlement, Guard.judgment);

    private final ArrearsCases cases;
    private final FactsOfCases facts;
    private final TenancyFacts tenancies;
    private final FrozenDebts frozenDebts;

    LetterGuards(ArrearsCases cases, FactsOfCases facts, TenancyFacts tenancies, FrozenDebts frozenDebts) {
        this.cases = cases;
        this.facts = facts;
        this.tenancies = tenancies;
        this.frozenDebts = frozenDebts;
    }

    /** @throws ProblemException 409 when it has not left, and something holds it back on the day, or nothing is left that it asks */
    public void require(TakenStep step, LocalDate day) {
        if (step.left().isEmpty()) {
            holds(step, day).ifPresent(LetterGuards::refuse);
        }
    }

    /**
     * Whether it can have left on the day: what left before anybody here knew of the debt settlement that holds it back has left.
     *
     * @throws ProblemException 409 when something holds it back on the day, or nothing is left that it asks
     */
    public void requireLeft(TakenStep step, LocalDate day) {
        holds(step, day).filter(holds -> !hadLeft(step, holds, day)).ifPresent(LetterGuards::refuse);
    }

    /** Those of these steps of which no letter can have left on the day, as {@link #requireLeft} has it. */
    public Set<UUID> notLeft(Collection<TakenStep> steps, LocalDate day) {
        Map<UUID, List<Hold>> held = heldBack(steps, day);
        return steps.stream()
                .filter(step -> held.containsKey(step.stepId()) && !hadLeft(step, held.get(step.stepId()), day))
                .map(TakenStep::stepId)
                .collect(Collectors.toSet());
    }

    private boolean hadLeft(TakenStep step, List<Hold> holds, LocalDate day) {
        return !holds.isEmpty()
                && holds.stream().allMatch(hold -> hold.guard() == Guard.debtSettlement)
                && frozenDebts.areWrittenDownAfter(step.rentAccountId(), day);
    }

    private Optional<List<Hold>> holds(TakenStep step, LocalDate day) {
        return Optional.ofNullable(heldBack(List.of(step), day).get(step.stepId()));
    }

    private static void refuse(List<Hold> holds) {
        throw holds.isEmpty() ? asksNothing() : ArrearsProblems.heldBack(holds);
    }

    /** Those of these steps of which no letter may be printed on the day. */
    public Set<UUID> of(Collection<TakenStep> steps, LocalDate day) {
        return heldBack(steps.stream().filter(step -> step.left().isEmpty()).toList(), day)
                .keySet();
    }

    private static ProblemException asksNothing() {
        return ProblemException.conflict(
                "stepAsksNothing",
                new Text(
                        "Nothing is left that the letter of this step asks.",
                        "Er is niets meer dat de brief van deze stap vraagt."));
    }

    /** By step what holds it back; nothing where there is nothing to ask. */
    private Map<UUID, List<Hold>> heldBack(Collection<TakenStep> steps, LocalDate day) {
        Map<UUID, List<Hold>> held = new HashMap<>();
        steps.stream().collect(Collectors.groupingBy(TakenStep::on)).forEach((on, ofDay) -> {
            List<Of> accounts =
                    cases.find(ofDay.stream().map(TakenStep::arrearsCaseId).collect(Collectors.toSet())).stream()
                            .map(Of::of)
                            .toList();
            Map<UUID, CaseFacts> then = facts.on(accounts, on);
            Map<UUID, CaseFacts> now = facts.on(accounts, day);
            Map<UUID, TenancyPeriod> leases =
                    tenancies.find(ofDay.stream().map(TakenStep::tenancyId).toList());
            for (TakenStep step : ofDay) {
                CaseFacts before = then.get(step.rentAccountId());
                List<Hold> holds = holds(step, before, now.get(step.rentAccountId()));
                if (!holds.isEmpty() || asksNothing(step, before) || isMistake(leases, step)) {
                    held.put(step.stepId(), holds);
                }
            }
        });
        return held;
    }

    private static boolean asksNothing(TakenStep step, CaseFacts then) {
        return asked(step, then).noneMatch(Debt::counts);
    }

    /** Of what is overdue the debts that the step asked; all, where those were not kept. */
    private static Stream<Debt> asked(TakenStep step, CaseFacts facts) {
        return facts.overdue().stream()
                .filter(debt -> step.asked()
                        .flatMap(asked -> debt.entryId().map(asked::containsKey))
                        .orElse(true));
    }

    private static boolean isMistake(Map<UUID, TenancyPeriod> leases, TakenStep step) {
        return Optional.ofNullable(leases.get(step.tenancyId()))
                .filter(TenancyPeriod::isMistake)
                .isPresent();
    }

    static List<Hold> holds(TakenStep step, CaseFacts then, CaseFacts now) {
        List<Hold> holds = new ArrayList<>(now.holds().stream()
                .filter(hold -> STOPPING.contains(hold.guard()))
                .toList());
        Set<UUID> frozenThen = asked(step, then)
                .filter(Debt::frozen)
                .flatMap(debt -> debt.entryId().stream())
                .collect(Collectors.toCollection(HashSet::new));
        boolean frozenSince = asked(step, now)
                .filter(debt -> debt.frozen() && debt.dueOn().isBefore(step.on()))
                .flatMap(debt -> debt.entryId().stream())
                .anyMatch(debt -> !frozenThen.contains(debt));
        boolean frozeAll = asksNothing(step, then) && !frozenThen.isEmpty();
        if ((frozenSince || frozeAll) && holds.stream().noneMatch(hold -> hold.guard() == Guard.debtSettlement)) {
            holds.add(new Hold(Guard.debtSettlement, Optional.empty(), Optional.empty()));
        }
        return holds;
    }
}
