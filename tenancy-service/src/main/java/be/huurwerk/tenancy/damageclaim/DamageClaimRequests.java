package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of a damage claim. */
final class DamageClaimRequests {

    private DamageClaimRequests() {}

    /**
     * @param description of the damage, never of a person
     * @param estimate euro
     */
    @Schema(name = "DamageReportRequest")
    record Report(
            LocalDate occurredOn,
            LocalDate reportedOn,
            @Size(min = 1, max = 500) String description,
            Optional<@Money(min = "0.01") BigDecimal> estimate,
            Optional<@Size(max = 30) List<ClaimDocument>> documents) {

        DamageClaim toClaim(UUID damageClaimId, UUID tenancyId) {
            return new DamageClaim(
                    damageClaimId,
                    tenancyId,
                    occurredOn,
                    reportedOn,
                    description,
                    estimate,
                    documents.orElse(List.of()),
                    Optional.empty(),
                    0);
        }
    }

    /**
     * @param amount of the damage, euro
     * @param insured whether the building insurance covers it
     * @param malice kwaadwilligheid by the household
     * @param tenantLiable whether the household must make good what is not insured; no when left out
     */
    @Schema(name = "DamageDecisionRequest")
    record Decide(
            LocalDate decidedOn,
            @Money(min = "0.01") BigDecimal amount,
            Boolean insured,
            Boolean malice,
            Optional<Boolean> tenantLiable) {

        Damage damage() {
            return new Damage(Euro.of(amount), insured, malice, tenantLiable.orElse(false));
        }
    }
}
