package be.huurwerk.rent.recalculation;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From when a recalculated rent holds.
 *
 * @param proofCutOffDay of the landlord, where it plays a part
 */
record RecalculationDate(LocalDate effectiveFrom, Optional<Integer> proofCutOffDay) {

    private static final String CUT_OFF = "policy/rent/proof-cut-off";

    /**
     * @param completedOn when it happened or, where proofs are needed, when the last one was in
     */
    static RecalculationDate of(RecalculationReason reason, LocalDate completedOn, Parameters parameters) {
        LocalDate month = completedOn.withDayOfMonth(1);
        return switch (reason.timing()) {
            case NEXT_MONTH -> new RecalculationDate(month.plusMonths(1), Optional.empty());
            case NEXT_YEAR -> new RecalculationDate(completedOn.withDayOfYear(1).plusYears(1), Optional.empty());
            case CUT_OFF -> {
                DatedValue day = parameters.number(CUT_OFF, "day", completedOn);
                boolean inTime = completedOn.getDayOfMonth() <= day.intValue();
                DatedValue months = parameters.number(CUT_OFF, inTime ? "inTime" : "late", completedOn);
                yield new RecalculationDate(month.plusMonths(months.intValue()), Optional.of(day.intValue()));
            }
        };
    }
}
