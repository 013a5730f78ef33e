package be.huurwerk.rent.propertytax;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The payload of {@code propertyTaxCredits.notify.decided}: what a household gets of the reduction of a year; what was told of the same
 * reduction before counts no more.
 *
 * @param credit euro; zero takes back what was told before
 */
record CreditDecided(
        UUID tenancyId,
        UUID creditDecisionId,
        UUID propertyTaxReductionId,
        int assessmentYear,
        Instant decidedAt,
        BigDecimal credit) {

    static final String TYPE = "propertyTaxCredits.notify.decided";

    static CreditDecided of(TaxCredit decided, int assessmentYear) {
        return new CreditDecided(
                decided.tenancyId(),
                decided.creditDecisionId(),
                decided.propertyTaxReductionId(),
                assessmentYear,
                decided.decidedAt(),
                decided.credit().amount());
    }
}
