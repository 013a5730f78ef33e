package be.huurwerk.rent.simulation;

import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.IncomeBand;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.StepView;
import be.huurwerk.rent.calculation.TraceWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The answer: amounts in euro a month, incomes a year. */
record RentSimulation(
        LocalDate effectiveDate,
        String rulesVersion,
        String parameterStatus,
        BigDecimal indexedIncome,
        BigDecimal incomeLimit,
        IncomeBand incomeBand,
        int divisor,
        BigDecimal incomeShare,
        BigDecimal familyReduction,
        BigDecimal patrimonyReduction,
        BigDecimal energyCorrection,
        BigDecimal minimumRent,
        BigDecimal maximumRent,
        BigDecimal calculatedRent,
        Bound bound,
        BigDecimal rent,
        BigDecimal socialReduction,
        List<StepView> trace) {

    static RentSimulation of(RentAssessment assessed, TraceWords words, String language) {
        return new RentSimulation(
                assessed.effectiveDate(),
                assessed.rulesVersion(),
                assessed.parameterStatus().code(),
                assessed.indexedIncome().amount(),
                assessed.incomeLimit().amount(),
                assessed.incomeBand(),
                assessed.divisor(),
                assessed.incomeShare().amount(),
                assessed.familyReduction().amount(),
                assessed.patrimonyReduction().amount(),
                assessed.energyCorrection().amount(),
                assessed.minimumRent().amount(),
                assessed.maximumRent().amount(),
                assessed.calculatedRent().amount(),
                assessed.bound(),
                assessed.rent().amount(),
                assessed.socialReduction().amount(),
                words.of(assessed.trace(), language));
    }
}
