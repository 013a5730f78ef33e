package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.Step;
import java.time.LocalDate;
import java.util.List;

/**
 * A rent and why.
 *
 * @param parameterStatus the weakest status of what the rent was computed from; how the landlord defines the social reduction does not
 *     bear on the rent and does not count
 * @param indexedIncome to the cent; the share was computed from the unrounded sum
 * @param minimumRent without the energy correction
 * @param calculatedRent before the limits of the dwelling; may be negative
 */
public record RentAssessment(
        LocalDate effectiveDate,
        String rulesVersion,
        Status parameterStatus,
        Euro indexedIncome,
        Euro incomeLimit,
        IncomeBand incomeBand,
        int divisor,
        Euro incomeShare,
        Euro familyReduction,
        Euro patrimonyReduction,
        Euro energyCorrection,
        Euro minimumRent,
        Euro maximumRent,
        Euro calculatedRent,
        Bound bound,
        Euro rent,
        Euro socialReduction,
        List<Step> trace) {

    public RentAssessment {
        trace = List.copyOf(trace);
    }
}
