package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.StepCost.Ground;
import be.huurwerk.arrears.latecost.InterestRates;
import be.huurwerk.arrears.latecost.LateCosts;
import be.huurwerk.arrears.latecost.LateInterest;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;

/**
 * The interest that a step asks on the debts of which a free reminder asked in vain, from the day after its term until the day before the step,
 * less what was asked of these days already; and whether book XIX of the Code of Economic Law lets it be asked. Whatever was paid late to be
 * known is so put right by the next step.
 *
 * @param withheld why it is not asked; empty: it may be asked
 * @param unknown what nobody has established, and it needs
 * @param law whether book XIX rules it
 */
record StepInterest(List<OnDebt> debts, List<Ground> withheld, Optional<UnknownParameter> unknown, boolean law) {

    StepInterest {
        debts = List.copyOf(debts);
        withheld = List.copyOf(withheld);
    }

    /**
     * What is known of a debt.
     *
     * @param evenings what bears interest, from the evening of a day on until that of the next entry
     * @param before interest that was asked on it
     */
    record Known(NavigableMap<LocalDate, Euro> evenings, Euro before) {}

    /** @param run the interest of all its days */
    record OnDebt(UUID entryId, LocalDate dueOn, LateInterest run, Euro before) {

        Euro asked() {
            return run.amount().minus(before).max(Euro.ZERO);
        }
    }

    /** @param known by the line that began the debt */
    static StepInterest of(CostFacts facts, Map<UUID, Known> known, Parameters parameters, LocalDate on) {
        List<Ground> withheld = new ArrayList<>();
        Optional<InterestRates> rates = facts.leaseFrom()
                .filter(from -> StepCost.hasClause(facts, parameters))
                .flatMap(from -> InterestRates.ofLease(from, parameters));
        if (rates.isEmpty()) {
            withheld.add(Ground.noClause);
        }
        boolean law = LateCosts.apply(parameters, on);
        if (law) {
            StepCost.barred(facts, parameters, on).stream()
                    .filter(ground -> !withheld.contains(ground))
                    .forEach(withheld::add);
        } else if (facts.warned(on).isZero()) {
            withheld.add(Ground.noFreeReminder);
        }
        if (rates.isEmpty()) {
            return new StepInterest(List.of(), withheld, Optional.empty(), law);
        }
        try {
            List<OnDebt> debts = debts(facts, known, rates.get(), parameters, on);
            return new StepInterest(debts, withheld, Optional.empty(), law);
        } catch (UnknownParameterException e) {
            withheld.add(Ground.rateUnknown);
            return new StepInterest(List.of(), withheld, Optional.of(new UnknownParameter(e.name(), e.on())), law);
        }
    }

    private static List<OnDebt> debts(
            CostFacts facts, Map<UUID, Known> known, InterestRates rates, Parameters parameters, LocalDate on) {
        List<OnDebt> debts = new ArrayList<>();
        List<Debt> may = LateCosts.apply(parameters, on) ? StepCost.chargeable(facts, parameters, on) : facts.debts();
        for (Debt debt : may) {
            Optional<LocalDate> until = facts.warnedUntil(debt, on);
            Optional<Known> found = debt.entryId().map(known::get);
            if (until.isPresent() && found.isPresent()) {
                LateInterest run = LateInterest.of(
                        found.get().evenings(), until.get().plusDays(1), on.minusDays(1), rates, parameters);
                debts.add(new OnDebt(
                        debt.entryId().get(), debt.dueOn(), run, found.get().before()));
            }
        }
        return debts;
    }

    Euro asked() {
        return debts.stream().map(OnDebt::asked).reduce(Euro.ZERO, Euro::plus);
    }

    boolean isAsked() {
        return withheld.isEmpty() && asked().isPositive();
    }

    /** The articles of the Code of Economic Law that forbid it. */
    List<String> articles() {
        return law ? Ground.articles(withheld) : List.of();
    }
}
