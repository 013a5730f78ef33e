package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.Ladder.Cost;
import be.huurwerk.arrears.latecost.LateCosts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a landlord's ladder asks for a step, and whether book XIX of the Code of Economic Law lets it be asked.
 *
 * @param withheld why it is not asked; empty: it may be asked
 */
record StepCost(Euro asked, List<Ground> withheld) {

    private static final String REMINDER = "arrears/reminder-cost-cap";

    StepCost {
        withheld = List.copyOf(withheld);
    }

    /** Why a cost is not asked; the names are those of the JSON. */
    enum Ground {
        /** No clause of the lease is known that allows a compensation, and binds the landlord in the same way. */
        noClause("XIX.4"),
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

    /** A percentage of what is owed is rounded to the cent, half up. */
    static StepCost of(Cost cost, Euro owed, Parameters parameters, LocalDate on) {
        Euro asked = Rounding.CENT_HALF_UP.euro(
                cost.percent() ? owed.amount().multiply(cost.value()).movePointLeft(2) : cost.value());
        List<Ground> withheld = new ArrayList<>();
        LateCosts.of(parameters, owed, on).ifPresent(law -> {
            withheld.add(Ground.noClause);
            if (cost.percent() && asked.compareTo(law.maximumCompensation()) > 0) {
                withheld.add(Ground.aboveCompensationCap);
            }
            if (!cost.percent()
                    && asked.amount().compareTo(parameters.number(REMINDER, on).value()) > 0) {
                withheld.add(Ground.aboveReminderCost);
            }
        });
        return new StepCost(asked, withheld);
    }
}
