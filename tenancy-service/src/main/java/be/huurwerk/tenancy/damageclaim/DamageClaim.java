package be.huurwerk.tenancy.damageclaim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Damage to a dwelling (schadegeval), from the report until who pays it is decided.
 *
 * @param estimate euro, as reported
 */
record DamageClaim(
        UUID damageClaimId,
        UUID tenancyId,
        LocalDate occurredOn,
        LocalDate reportedOn,
        String description,
        Optional<BigDecimal> estimate,
        List<ClaimDocument> documents,
        Optional<Decision> decision,
        long version) {

    record Decision(LocalDate decidedOn, Damage damage, Settlement settlement) {}

    DamageClaim with(ClaimDocument document) {
        return new DamageClaim(
                damageClaimId,
                tenancyId,
                occurredOn,
                reportedOn,
                description,
                estimate,
                Stream.concat(documents.stream(), Stream.of(document)).toList(),
                decision,
                version);
    }

    DamageClaim decided(Decision taken) {
        return new DamageClaim(
                damageClaimId,
                tenancyId,
                occurredOn,
                reportedOn,
                description,
                estimate,
                documents,
                Optional.of(taken),
                version);
    }
}
