package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rent and why.
 *
 * @param parameterStatus the weakest status of what the rent was computed from; how the landlord defines the social reduction does not
 *     bear on the rent and does not count, nor does the published range of a figure
 * @param indexedIncome to the cent; the share was computed from the unrounded sum
 * @param minimumRent without the energy correction
 * @param calculatedRent before the limits of the dwelling; may be negative
 * @param outdatedIncomeYear the year of the oldest income that it rests on, when it is older than a reference income may be
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
        Optional<Integer> outdatedIncomeYear,
        List<Step> trace) {

    public RentAssessment {
        trace = List.copyOf(trace);
    }

    /**
     * The indexed income of those who count, before it is raised to the integration income: what a drop of the income is measured on.
     * Exact to ten decimals, as the trace keeps it.
     */
    public BigDecimal countedIncome() {
        Step income = trace.get(0);
        return income.exact() != null ? income.exact() : ((Operand.Number) income.result()).value();
    }

    /** The dwelling's figures that nobody told and that the landlord's policy supplied, by their property. */
    public List<String> estimates() {
        return trace.stream()
                .filter(step -> step.parameters().stream().anyMatch(read -> DwellingFigure.isEstimate(read.name())))
                .map(Step::step)
                .toList();
    }

    /** The dwelling's figures that lie outside what was published for the year. */
    public List<UnusualFigure> unusualFigures() {
        return trace.stream()
                .filter(step -> step.step().equals(DwellingRanges.STEP))
                .map(UnusualFigure::of)
                .toList();
    }
}
