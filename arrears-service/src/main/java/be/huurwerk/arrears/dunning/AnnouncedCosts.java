package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.latecost.InterestRates;
import be.huurwerk.arrears.latecost.LateCosts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the letter of a step says that later ones may ask: the most that each may cost, in their order, and the interest, which book XIX of the Code
 * of Economic Law wants a free reminder to say (art. XIX.2).
 */
final class AnnouncedCosts {

    private final CostFacts facts;
    private final Parameters parameters;
    private final LocalDate on;
    private final boolean law;

    AnnouncedCosts(CostFacts facts, Parameters parameters, LocalDate on) {
        this.facts = facts;
        this.parameters = parameters;
        this.on = on;
        this.law = LateCosts.apply(parameters, on);
    }

    /**
     * A letter that asks something for itself is no free reminder of the debts in it (art. XIX.2): until a free one follows, a later step asks on
     * those alone of which one went before.
     *
     * @param later the steps after it, in their order
     * @param free whether the letter asks nothing for itself
     * @return under book XIX a compensation of each debt once, as it is asked; empty: nothing that may be asked
     */
    List<Euro> of(List<Ladder.Step> later, boolean free) {
        List<Euro> announced = new ArrayList<>();
        CostFacts compensating = facts;
        boolean reminded = free || !law;
        for (Ladder.Step step : later) {
            if (step.cost().isPresent()) {
                Ladder.Cost cost = step.cost().get();
                boolean once = law && cost.percent();
                CostFacts left = once ? compensating : facts;
                CostFacts asked = reminded ? left : left.ofReminded();
                StepCost.announced(cost, step.channel(), asked, parameters, on).ifPresent(announced::add);
                if (once) {
                    compensating = left.without(asked.debts());
                }
            }
            reminded = reminded || !step.asksMore();
        }
        return announced;
    }

    /**
     * The interest of the lease, where a later step may ask it in the end of what is owed now. Of a debt of which no free reminder speaks none is
     * asked, before the law as under it.
     *
     * @param later the steps after it, in their order
     * @param free whether the letter asks nothing for itself
     */
    Optional<InterestRates.Clause> interest(List<Ladder.Step> later, boolean free) {
        boolean reminded = free;
        for (Ladder.Step step : later) {
            CostFacts asked = reminded ? facts : facts.ofReminded();
            if (step.interest()
                    && StepCost.hasClause(facts, parameters)
                    && !StepCost.chargeableInTime(asked, parameters, on).isEmpty()) {
                return facts.leaseFrom().flatMap(from -> InterestRates.announced(from, parameters, on));
            }
            reminded = reminded || !step.asksMore();
        }
        return Optional.empty();
    }
}
