package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What of the reduction of a year a household gets, as it was decided once; the newest counts.
 *
 * @param reduction the whole reduction that it was decided on
 * @param comparison empty when the household had the dwelling on no day of the year
 */
record TaxCredit(
        UUID creditDecisionId,
        UUID propertyTaxReductionId,
        UUID tenancyId,
        Instant decidedAt,
        Euro reduction,
        Compared compared,
        Optional<Comparison> comparison) {

    /** How the two reductions are compared, by the landlord's policy. */
    enum Compared {
        yearly,
        monthly
    }

    Euro credit() {
        return comparison.map(Comparison::credit).orElse(Euro.ZERO);
    }

    boolean saysTheSameAs(TaxCredit other) {
        return reduction.equals(other.reduction) && compared == other.compared && comparison.equals(other.comparison);
    }
}
