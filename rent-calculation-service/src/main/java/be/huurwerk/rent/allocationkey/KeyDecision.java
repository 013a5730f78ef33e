package be.huurwerk.rent.allocationkey;

import be.huurwerk.rent.chargesettlement.AllocationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * By what costs of a building and category are divided from a day on.
 *
 * @param group whose costs; empty for those of all of the building, and of groups without a key of their own
 * @param communalHeating whether it is the key of that part of communal heating that does not go by meters
 * @param toldOn when the tenants were told: not after the day from which it holds
 */
record KeyDecision(
        UUID allocationKeyId,
        UUID buildingId,
        Optional<String> group,
        String category,
        boolean communalHeating,
        AllocationKey key,
        LocalDate validFrom,
        LocalDate toldOn,
        Instant recordedAt) {

    boolean isOf(Optional<String> otherGroup, String otherCategory, boolean heating) {
        return group.equals(otherGroup) && category.equals(otherCategory) && communalHeating == heating;
    }
}
