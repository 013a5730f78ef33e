package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.household.DecisionReason;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Until when a rent on the current income is granted. */
final class GrantTerm {

    private final Parameters parameters;

    GrantTerm(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the term is not known */
    LocalDate end(DecisionReason kind, LocalDate from) {
        return kind == DecisionReason.retirement ? endOfRetirement(from) : endOfIncomeDrop(from);
    }

    private LocalDate endOfIncomeDrop(LocalDate from) {
        int months = parameters.number("rent/income-drop-term", from).intValue();
        return from.plusMonths(months).minusDays(1);
    }

    private LocalDate endOfRetirement(LocalDate from) {
        String term = parameters.word("rent/retirement-term", from).value();
        if (!term.equals("endOfYear")) {
            throw new IllegalStateException("rent/retirement-term can't be " + term);
        }
        return from.with(TemporalAdjusters.lastDayOfYear());
    }
}
