package be.huurwerk.rent.household;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.IncomeBand;
import be.huurwerk.rent.calculation.RentAssessment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The figures of a decided rent, by which one decision is told from another; incomes a year, the rest a month. */
public record RentFigures(
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
        Euro socialReduction) {

    public static RentFigures of(RentAssessment assessed) {
        return new RentFigures(
                assessed.indexedIncome(),
                assessed.incomeLimit(),
                assessed.incomeBand(),
                assessed.divisor(),
                assessed.incomeShare(),
                assessed.familyReduction(),
                assessed.patrimonyReduction(),
                assessed.energyCorrection(),
                assessed.minimumRent(),
                assessed.maximumRent(),
                assessed.calculatedRent(),
                assessed.bound(),
                assessed.rent(),
                assessed.socialReduction());
    }

    /** The assessment that these figures are of. */
    public RentAssessment assessed(
            LocalDate effectiveDate,
            String rulesVersion,
            Status status,
            Optional<Integer> outdatedIncomeYear,
            List<Step> trace) {
        return new RentAssessment(
                effectiveDate,
                rulesVersion,
                status,
                indexedIncome,
                incomeLimit,
                incomeBand,
                divisor,
                incomeShare,
                familyReduction,
                patrimonyReduction,
                energyCorrection,
                minimumRent,
                maximumRent,
                calculatedRent,
                bound,
                rent,
                socialReduction,
                outdatedIncomeYear,
                trace);
    }
}
