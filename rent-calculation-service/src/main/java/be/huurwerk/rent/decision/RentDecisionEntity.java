package be.huurwerk.rent.decision;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.rent.calculation.IncomeBand;
import be.huurwerk.rent.calculation.RentAssessment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "rent_decision")
class RentDecisionEntity {

    @Id
    @Column(name = "rent_decision_id")
    UUID rentDecisionId;

    @Column(name = "tenancy_id")
    UUID tenancyId;

    String reason;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column(name = "decided_at")
    Instant decidedAt;

    UUID supersedes;

    @Column(name = "rules_version")
    String rulesVersion;

    @Column(name = "parameter_status")
    String parameterStatus;

    @Column(name = "indexed_income")
    BigDecimal indexedIncome;

    @Column(name = "income_limit")
    BigDecimal incomeLimit;

    @Column(name = "income_band")
    String incomeBand;

    int divisor;

    @Column(name = "income_share")
    BigDecimal incomeShare;

    @Column(name = "family_reduction")
    BigDecimal familyReduction;

    @Column(name = "patrimony_reduction")
    BigDecimal patrimonyReduction;

    @Column(name = "energy_correction")
    BigDecimal energyCorrection;

    @Column(name = "minimum_rent")
    BigDecimal minimumRent;

    @Column(name = "maximum_rent")
    BigDecimal maximumRent;

    @Column(name = "calculated_rent")
    BigDecimal calculatedRent;

    String bound;

    BigDecimal rent;

    @Column(name = "social_reduction")
    BigDecimal socialReduction;

    String facts;

    String trace;

    static RentDecisionEntity of(RentDecision decision) {
        RentAssessment assessed = decision.assessment();
        RentDecisionEntity entity = new RentDecisionEntity();
        entity.rentDecisionId = decision.rentDecisionId();
        entity.tenancyId = decision.tenancyId();
        entity.reason = decision.reason().name();
        entity.effectiveFrom = decision.effectiveFrom();
        entity.decidedAt = decision.decidedAt();
        entity.supersedes = decision.supersedes().orElse(null);
        entity.rulesVersion = assessed.rulesVersion();
        entity.parameterStatus = assessed.parameterStatus().code();
        entity.indexedIncome = assessed.indexedIncome().amount();
        entity.incomeLimit = assessed.incomeLimit().amount();
        entity.incomeBand = assessed.incomeBand().name();
        entity.divisor = assessed.divisor();
        entity.incomeShare = assessed.incomeShare().amount();
        entity.familyReduction = assessed.familyReduction().amount();
        entity.patrimonyReduction = assessed.patrimonyReduction().amount();
        entity.energyCorrection = assessed.energyCorrection().amount();
        entity.minimumRent = assessed.minimumRent().amount();
        entity.maximumRent = assessed.maximumRent().amount();
        entity.calculatedRent = assessed.calculatedRent().amount();
        entity.bound = assessed.bound().name();
        entity.rent = assessed.rent().amount();
        entity.socialReduction = assessed.socialReduction().amount();
        entity.facts = FactsJson.write(decision.question());
        entity.trace = TraceJson.write(assessed.trace());
        return entity;
    }

    RentDecision toModel() {
        return new RentDecision(
                rentDecisionId,
                tenancyId,
                DecisionReason.valueOf(reason),
                decidedAt,
                Optional.ofNullable(supersedes),
                FactsJson.read(facts),
                new RentAssessment(
                        effectiveFrom,
                        rulesVersion,
                        Status.of(parameterStatus),
                        Euro.of(indexedIncome),
                        Euro.of(incomeLimit),
                        IncomeBand.valueOf(incomeBand),
                        divisor,
                        Euro.of(incomeShare),
                        Euro.of(familyReduction),
                        Euro.of(patrimonyReduction),
                        Euro.of(energyCorrection),
                        Euro.of(minimumRent),
                        Euro.of(maximumRent),
                        Euro.of(calculatedRent),
                        Bound.valueOf(bound),
                        Euro.of(rent),
                        Euro.of(socialReduction),
                        TraceJson.read(trace)));
    }
}
