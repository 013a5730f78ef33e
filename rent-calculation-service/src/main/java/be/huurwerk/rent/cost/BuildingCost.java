package be.huurwerk.rent.cost;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.rent.chargecategory.ChargeRule.Nature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What an invoice, or a part of it, cost a building.
 *
 * @param group of dwellings that bear it alone; empty for all of the building
 * @param nature what a cost of the landlord's own category comes of
 * @param communalHeating whether a part of it goes by meters
 * @param amount negative for a credit note
 * @param from the first day that it is of
 * @param until the last day that it is of
 * @param credits the cost of which a credit note takes back
 * @param vouchers how many documents prove it
 */
public record BuildingCost(
        UUID costId,
        UUID buildingId,
        Optional<String> group,
        String category,
        Optional<Nature> nature,
        boolean communalHeating,
        Euro amount,
        LocalDate from,
        LocalDate until,
        Optional<String> invoiceReference,
        Optional<UUID> credits,
        Instant recordedAt,
        int vouchers) {

    /**
     * What of it is of these days, each day the same: rounded to the cent, half up, from its first day on, so that what is of periods that
     * follow each other sums to the cost.
     *
     * @param first a day that is not before the cost's first
     * @param last a day that is not after its last
     */
    public Euro ofDays(LocalDate first, LocalDate last) {
        return upTo(last).minus(upTo(first.minusDays(1)));
    }

    private Euro upTo(LocalDate day) {
        long days = ChronoUnit.DAYS.between(from, day) + 1;
        long all = ChronoUnit.DAYS.between(from, until) + 1;
        return Rounding.CENT_HALF_UP.euro(amount.amount()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP));
    }
}
