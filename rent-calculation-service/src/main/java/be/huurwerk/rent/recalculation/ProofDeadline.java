package be.huurwerk.rent.recalculation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** By when new proofs must be in for a rent on the current income. */
public final class ProofDeadline {

    private ProofDeadline() {}

    /**
     * The last day on which complete proofs still give a rent on the current income from this first of a month.
     *
     * @throws UnknownParameterException when the landlord's cut-off day is not known
     */
    public static LocalDate of(LocalDate effectiveFrom, Parameters parameters) {
        LocalDate day = effectiveFrom.with(TemporalAdjusters.lastDayOfMonth());
        while (RecalculationDate.of(RecalculationReason.incomeDrop, day, parameters)
                .effectiveFrom()
                .isAfter(effectiveFrom)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
