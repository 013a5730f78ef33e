package be.huurwerk.rent.simulation;

import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.IgnoredIncome;
import be.huurwerk.rent.calculation.IncomeBand;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.StepView;
import be.huurwerk.rent.calculation.TraceWords;
import be.huurwerk.rent.calculation.WarningView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        @Schema(description = "The figures of the dwelling that were left out and that the landlord's policy supplied")
        Optional<List<String>> estimates,

        @Schema(description = "What to look at; the rent is calculated all the same")
        Optional<List<WarningView>> warnings,

        List<StepView> trace) {

    static RentSimulation of(
            RentSimulationRequest request,
            RentAssessment assessed,
            List<IgnoredIncome> ignored,
            TraceWords words,
            String language) {
        List<WarningView> warnings = new ArrayList<>(words.warnings(assessed, ignored, language));
        if (ignoresCorrection(request, assessed)) {
            warnings.add(new WarningView(
                    WarningView.Code.ignoredFigure,
                    "energyCorrection",
                    "nl".equals(language)
                            ? "De regels van deze datum kennen geen energiecorrectie; ze telt niet mee."
                            : "The rules of this date have no energy correction; it does not count."));
        }
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
                Optional.of(assessed.estimates()).filter(list -> !list.isEmpty()),
                Optional.of(warnings).filter(list -> !list.isEmpty()),
                words.of(assessed.trace(), language));
    }

    private static boolean ignoresCorrection(RentSimulationRequest request, RentAssessment assessed) {
        return request.dwelling()
                        .energyCorrection()
                        .filter(amount -> amount.signum() != 0)
                        .isPresent()
                && assessed.trace().stream().noneMatch(step -> step.step().equals("energyCorrection"));
    }
}
