package be.huurwerk.rent.advance;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a year is thought to cost a building, divided over its dwellings.
 *
 * @param validFrom the first of the month from which households pay their part in advance
 * @param shares of all dwellings of that day, in the order of their ids: they sum to the lines, to the cent
 */
record Budget(
        UUID chargeBudgetId,
        UUID buildingId,
        LocalDate validFrom,
        List<Line> lines,
        List<Share> shares,
        Instant decidedAt) {

    /**
     * @param key by which it was divided; of communal heating that of the part that does not go by meters
     * @param amount euro a year
     */
    record Line(Optional<String> group, String category, boolean communalHeating, AllocationKey key, Euro amount) {}

    /**
     * @param share euro a year
     * @param advance euro a month: a twelfth, rounded to the cent, half up
     */
    record Share(UUID dwellingId, Euro share, Euro advance) {}
}
