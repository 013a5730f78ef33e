package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.Ladder.Cost;
import be.huurwerk.arrears.latecost.LateCosts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a landlord's ladder asks for a step, and whether book XIX of the Code of Economic Law lets it be asked.
 *
 * @param withheld why it is not asked; empty: it may be asked
 */
record StepCost(Euro asked, List<Ground> withheld) {

    private static final String REMINDER = "arrears/reminder-cost-cap";
    private static final String FREE = "arrears/free-reminders";
    private static final String CLAUSE = "policy/arrears/late-cost-clause";

    StepCost {
        withheld = List.copyOf(withheld);
    }

    /** Why a cost is not asked; the names are those of the JSON. */
    enum Ground {
        /** No clause of the lease is known that allows a compensation, and binds the landlord in the same way. */
        noClause("XIX.4"),
        /** Nothing is owed of which a free reminder asked that is proved to have left, and of which the term has passed. */
        noFreeReminder("XIX.2"),
        /** For what falls due every month the first reminders of a calendar year are free. */
        freeReminders("XIX.2"),
        /** More than the cap of the flat compensation for what is owed. */
        aboveCompensationCap("XIX.4"),
        /** More than a further reminder may cost. */
        aboveReminderCost("XIX.2");

        private final String article;

        Ground(String article) {
            this.article = article;
        }

        String article() {
            return article;
        }
    }

    /**
     * Under book XIX a percentage is of that of which a free reminder asked in vain; before it, of all that is owed. It is rounded to the cent,
     * half up.
     */
    static StepCost of(Cost cost, CostFacts facts, Parameters parameters, LocalDate on) {
        Optional<LateCosts> law = LateCosts.of(parameters, facts.owed(), on);
        if (law.isEmpty()) {
            return new StepCost(asked(cost, facts.owed()), List.of());
        }
        Euro warned = facts.warned(on);
        Euro base = warned.isZero() ? facts.owed() : warned;
        Euro asked = asked(cost, base);
        List<Ground> withheld = new ArrayList<>();
        if (!hasClause(facts, parameters)) {
            withheld.add(Ground.noClause);
        }
        if (warned.isZero()) {
            withheld.add(Ground.noFreeReminder);
        }
        if (facts.freeInYear(on) < parameters.number(FREE, on).intValue()) {
            withheld.add(Ground.freeReminders);
        }
        if (cost.percent()
                && asked.compareTo(
                                LateCosts.of(parameters, base, on).orElseThrow().maximumCompensation())
                        > 0) {
            withheld.add(Ground.aboveCompensationCap);
        }
        if (!cost.percent()
                && asked.amount().compareTo(parameters.number(REMINDER, on).value()) > 0) {
            withheld.add(Ground.aboveReminderCost);
        }
        return new StepCost(asked, withheld);
    }

    /**
     * What a later step may ask, as things stand: book XIX wants a free reminder to say it. Empty where the law forbids it whatever happens.
     */
    static Optional<Euro> announced(Cost cost, CostFacts facts, Parameters parameters, LocalDate on) {
        Euro asked = asked(cost, facts.owed());
        Optional<LateCosts> law = LateCosts.of(parameters, facts.owed(), on);
        if (law.isEmpty()) {
            return Optional.of(asked);
        }
        if (cost.percent()) {
            return Optional.of(asked.min(law.get().maximumCompensation())).filter(most -> hasClause(facts, parameters));
        }
        return Optional.of(asked)
                .filter(most -> hasClause(facts, parameters)
                        && most.amount()
                                        .compareTo(
                                                parameters.number(REMINDER, on).value())
                                <= 0);
    }

    boolean isAsked() {
        return withheld.isEmpty() && asked.isPositive();
    }

    private static boolean hasClause(CostFacts facts, Parameters parameters) {
        return facts.leaseFrom()
                .flatMap(from -> parameters.findWord(CLAUSE, from))
                .filter(word -> word.is("reciprocal"))
                .isPresent();
    }

    private static Euro asked(Cost cost, Euro owed) {
        return Rounding.CENT_HALF_UP.euro(
                cost.percent() ? owed.amount().multiply(cost.value()).movePointLeft(2) : cost.value());
    }
}
