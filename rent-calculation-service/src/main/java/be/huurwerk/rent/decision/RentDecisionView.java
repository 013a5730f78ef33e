package be.huurwerk.rent.decision;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.IgnoredIncome;
import be.huurwerk.rent.calculation.IncomeBand;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.StepView;
import be.huurwerk.rent.calculation.TraceWords;
import be.huurwerk.rent.calculation.WarningView;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decided rent in JSON: amounts in euro a month, incomes a year.
 *
 * @param withdrawn there, and true, of a tenancy that was a mistake: the rent never held
 * @param until the last day of a rent that is granted for a time
 * @param estimates the dwelling's figures that the landlord's policy supplied
 * @param trace without what tells of a member of the household, for a caller who may not read personal data
 * @param warnings what is unusual about the dwelling's figures, or the age of an income; which incomes don't count only for a caller who
 *     may read personal data
 */
record RentDecisionView(
        UUID rentDecisionId,
        String href,
        UUID tenancyId,
        LocalDate effectiveFrom,
        Optional<LocalDate> until,
        DecisionReason reason,
        OffsetDateTime decidedAt,
        Optional<UUID> supersedes,
        Optional<Boolean> withdrawn,
        LocalDate effectiveDate,
        String rulesVersion,
        String parameterStatus,
        Optional<List<String>> estimates,
        Optional<List<WarningView>> warnings,
        @Personal BigDecimal indexedIncome,
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

    static RentDecisionView of(
            RentDecision decision,
            List<IgnoredIncome> ignored,
            boolean annulled,
            TraceWords words,
            String language,
            boolean personal) {
        RentAssessment assessed = decision.assessment();
        return new RentDecisionView(
                decision.rentDecisionId(),
                Hrefs.rentDecision(decision.rentDecisionId()).toString(),
                decision.tenancyId(),
                decision.effectiveFrom(),
                decision.until(),
                decision.reason(),
                Moments.inBrussels(decision.decidedAt()),
                decision.supersedes(),
                Optional.of(true).filter(withdrawn -> annulled),
                assessed.effectiveDate(),
                assessed.rulesVersion(),
                assessed.parameterStatus().code(),
                Optional.of(assessed.estimates()).filter(list -> !list.isEmpty()),
                Optional.of(words.warnings(assessed, ignored, language)).filter(list -> !list.isEmpty()),
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
                words.of(assessed.trace(), language, personal));
    }
}
