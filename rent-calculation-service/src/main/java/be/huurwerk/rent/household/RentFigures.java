package be.huurwerk.rent.household;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.IncomeBand;
import be.huurwerk.rent.calculation.RentAssessment;

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
}
