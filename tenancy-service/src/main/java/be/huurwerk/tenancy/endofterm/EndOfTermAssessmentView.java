package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.lang.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param termEndDate the last day of the term that was tested
 * @param endDate the new last day, where the lease is extended
 * @param furtherChecks what stands in the way of an extension; empty when it is extended
 * @param rentDecisionId whose income and limit were compared
 * @param indexedIncome of the household a year, euro
 * @param highestIncome the income limit times incomePercent, euro, down to the cent: a higher income is too high
 * @param allowedExtraBedrooms how many bedrooms more than occupants are allowed
 */
record EndOfTermAssessmentView(
        String href,
        UUID endOfTermAssessmentId,
        UUID tenancyId,
        LocalDate termEndDate,
        LocalDate assessedOn,
        EndOfTermAssessment.EndOfTermOutcome outcome,
        Optional<LocalDate> endDate,
        List<FurtherCheckView> furtherChecks,
        UUID rentDecisionId,
        BigDecimal indexedIncome,
        BigDecimal incomeLimit,
        BigDecimal incomePercent,
        BigDecimal highestIncome,
        int bedrooms,
        int occupants,
        int allowedExtraBedrooms,
        Status parameterStatus) {

    record FurtherCheckView(FurtherCheck code, String detail) {}

    static EndOfTermAssessmentView of(EndOfTermAssessment assessment) {
        TermReview review = assessment.review();
        return new EndOfTermAssessmentView(
                Hrefs.endOfTermAssessment(assessment.tenancyId(), assessment.endOfTermAssessmentId())
                        .toString(),
                assessment.endOfTermAssessmentId(),
                assessment.tenancyId(),
                assessment.termEndDate(),
                assessment.assessedOn(),
                assessment.outcome(),
                assessment.newEndDate(),
                review.furtherChecks().stream()
                        .map(check -> new FurtherCheckView(check, check.text().in(Language.current())))
                        .toList(),
                review.income().rentDecisionId(),
                review.income().indexedIncome().amount(),
                review.income().incomeLimit().amount(),
                review.incomePercent(),
                review.highestIncome().amount(),
                review.bedrooms(),
                review.occupants(),
                review.extraBedrooms(),
                review.parameterStatus());
    }
}
