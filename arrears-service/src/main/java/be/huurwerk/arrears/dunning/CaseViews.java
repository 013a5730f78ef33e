package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.Assessment.NextStep;
import be.huurwerk.arrears.dunning.FactsOfCases.Of;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.lang.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows cases as they are on a day: from the ledger and the steps until then, whatever an evaluation found. */
@ApplicationScoped
class CaseViews {

    private final FactsOfCases facts;
    private final Objections objections;
    private final StepCosts costs;
    private final Parameters parameters;

    CaseViews(FactsOfCases facts, Objections objections, StepCosts costs, Parameters parameters) {
        this.facts = facts;
        this.objections = objections;
        this.costs = costs;
        this.parameters = parameters;
    }

    List<CaseView> of(Collection<ArrearsCase> cases, LocalDate on) {
        List<Of> accounts = cases.stream().map(Of::of).toList();
        Map<UUID, CaseFacts> known = facts.on(accounts, on);
        Map<UUID, CostFacts> asked = costs.of(accounts, known, on);
        Set<UUID> objecting =
                objections.on(cases.stream().map(ArrearsCase::rentAccountId).toList(), on);
        Map<UUID, StepInterest.Known> interest = costs.interest(asked, on);
        return cases.stream()
                .map(one -> of(
                        one,
                        known.get(one.rentAccountId()),
                        asked.get(one.rentAccountId()),
                        interest,
                        objecting.contains(one.rentAccountId()),
                        on))
                .toList();
    }

    private CaseView of(
            ArrearsCase one,
            CaseFacts found,
            CostFacts costs,
            Map<UUID, StepInterest.Known> interest,
            boolean objects,
            LocalDate on) {
        if (!one.isOpen(on) || found.oldestDue().isEmpty()) {
            return CaseView.paid(one, found, on);
        }
        Ladder ladder = Ladders.of(parameters, one.openedOn());
        return CaseView.of(
                one, DunningPolicy.assess(ladder, found, on), found, words(ladder, costs, interest, objects, on), on);
    }

    private CaseView.Words words(
            Ladder ladder, CostFacts costs, Map<UUID, StepInterest.Known> interest, boolean objects, LocalDate on) {
        return new CaseView.Words() {

            @Override
            public String rule(NextStep next) {
                return StepRule.of(ladder, next.step(), next.last().isEmpty()).in(Language.current());
            }

            @Override
            public List<String> tasks(Ladder.Step step) {
                return Objection.left(step.tasks(), objects);
            }

            @Override
            public Optional<StepCost> cost(Ladder.Step step) {
                return step.cost().map(cost -> StepCost.of(cost, step.channel(), costs, parameters, on));
            }

            @Override
            public Optional<StepInterest> interest(Ladder.Step step) {
                return Optional.of(step)
                        .filter(Ladder.Step::interest)
                        .map(asks -> StepInterest.of(costs, interest, parameters, on));
            }
        };
    }
}
