package be.huurwerk.tenancy.damageclaim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What of a damage the household pays. The description of the damage stays in the file.
 *
 * @param amount euro, more than zero
 */
record DamageClaimCharged(
        UUID tenancyId, UUID damageClaimId, LocalDate occurredOn, LocalDate decidedOn, BigDecimal amount) {

    static final String TYPE = "damageClaims.notify.charged";
}
