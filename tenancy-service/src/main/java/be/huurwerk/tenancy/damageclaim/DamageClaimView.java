package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.problem.UnknownParameter;
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
        @Withheld String description,
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
     * @param landlordShare euro; left out while it depends on a figure that is not known
     * @param insurerShare euro; left out with the landlord's
     * @param unknown the figures on which what is left out depends
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
            Optional<BigDecimal> landlordShare,
            Optional<BigDecimal> insurerShare,
            Status parameterStatus,
            List<UnknownParameter> unknown) {}

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
                claim.decision().map(decision -> decision(decision, claim.occurredOn())));
    }

    private static DecisionView decision(DamageClaim.Decision decision, LocalDate occurredOn) {
        return new DecisionView(
                decision.decidedOn(),
                decision.damage().amount().amount(),
                decision.damage().insured(),
                decision.damage().malice(),
                decision.damage().tenantLiable(),
                decision.settlement().ground(),
                decision.settlement().tenant().amount(),
                decision.settlement().landlord().map(Euro::amount),
                decision.settlement().insurer().map(Euro::amount),
                decision.settlement().parameterStatus(),
                decision.settlement().unknown(occurredOn));
    }
}
