package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.Hrefs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param estimate euro, as reported */
record DamageClaimView(
        String href,
        UUID damageClaimId,
        UUID tenancyId,
        LocalDate occurredOn,
        LocalDate reportedOn,
        String description,
        Optional<BigDecimal> estimate,
        List<ClaimDocument> documents,
        State state,
        Optional<DecisionView> decision) {

    @Schema(name = "DamageClaimState")
    enum State {
        reported,
        decided
    }

    /**
     * @param tenantShare euro, charged on the rent account
     * @param landlordShare euro
     * @param insurerShare euro
     */
    @Schema(name = "DamageDecisionView")
    record DecisionView(
            LocalDate decidedOn,
            BigDecimal amount,
            boolean insured,
            boolean malice,
            boolean tenantLiable,
            Settlement.Ground ground,
            BigDecimal tenantShare,
            BigDecimal landlordShare,
            BigDecimal insurerShare,
            Status parameterStatus) {}

    static DamageClaimView of(DamageClaim claim) {
        return new DamageClaimView(
                Hrefs.filed(claim.tenancyId(), "damageClaims", claim.damageClaimId())
                        .toString(),
                claim.damageClaimId(),
                claim.tenancyId(),
                claim.occurredOn(),
                claim.reportedOn(),
                claim.description(),
                claim.estimate(),
                claim.documents(),
                claim.decision().isPresent() ? State.decided : State.reported,
                claim.decision().map(DamageClaimView::decision));
    }

    private static DecisionView decision(DamageClaim.Decision decision) {
        return new DecisionView(
                decision.decidedOn(),
                decision.damage().amount().amount(),
                decision.damage().insured(),
                decision.damage().malice(),
                decision.damage().tenantLiable(),
                decision.settlement().ground(),
                decision.settlement().tenant().amount(),
                decision.settlement().landlord().amount(),
                decision.settlement().insurer().amount(),
                decision.settlement().parameterStatus());
    }
}
