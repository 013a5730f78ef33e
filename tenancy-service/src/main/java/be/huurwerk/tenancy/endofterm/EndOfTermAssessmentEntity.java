package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "end_of_term_assessment")
class EndOfTermAssessmentEntity {

    @Id
    @Column(name = "end_of_term_assessment_id")
    UUID endOfTermAssessmentId;

    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Column(name = "term_end_date")
    LocalDate termEndDate;

    @Column(name = "assessed_on")
    LocalDate assessedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    EndOfTermAssessment.EndOfTermOutcome outcome;

    @Column(name = "new_end_date")
    LocalDate newEndDate;

    @Column(name = "rent_decision_id")
    UUID rentDecisionId;

    @Column(name = "indexed_income")
    BigDecimal indexedIncome;

    @Column(name = "income_limit")
    BigDecimal incomeLimit;

    @Column(name = "income_percent")
    BigDecimal incomePercent;

    @Column(name = "bedrooms")
    int bedrooms;

    @Column(name = "occupants")
    int occupants;

    @Column(name = "extra_bedrooms")
    int extraBedrooms;

    @Column(name = "parameter_status")
    String parameterStatus;

    static EndOfTermAssessmentEntity of(EndOfTermAssessment assessment) {
        TermReview review = assessment.review();
        EndOfTermAssessmentEntity row = new EndOfTermAssessmentEntity();
        row.endOfTermAssessmentId = assessment.endOfTermAssessmentId();
        row.tenancyId = assessment.tenancyId();
        row.termEndDate = assessment.termEndDate();
        row.assessedOn = assessment.assessedOn();
        row.outcome = assessment.outcome();
        row.newEndDate = assessment.newEndDate().orElse(null);
        row.rentDecisionId = review.income().rentDecisionId();
        row.indexedIncome = review.income().indexedIncome().amount();
        row.incomeLimit = review.income().incomeLimit().amount();
        row.incomePercent = review.incomePercent();
        row.bedrooms = review.bedrooms();
        row.occupants = review.occupants();
        row.extraBedrooms = review.extraBedrooms();
        row.parameterStatus = review.parameterStatus().code();
        return row;
    }

    EndOfTermAssessment toAssessment() {
        return new EndOfTermAssessment(
                endOfTermAssessmentId,
                tenancyId,
                termEndDate,
                assessedOn,
                new TermReview(
                        new HouseholdIncome(rentDecisionId, Euro.of(indexedIncome), Euro.of(incomeLimit)),
                        incomePercent,
                        bedrooms,
                        occupants,
                        extraBedrooms,
                        Status.of(parameterStatus)),
                Optional.ofNullable(newEndDate));
    }
}
