package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an invoice, or a part of it, costs a building, and how it is divided.
 *
 * @param category code of the component of the statement, as {@code liftMaintenance}
 * @param amount of the period; negative for a credit note
 * @param group the dwellings that bear it; empty for all of the building
 * @param days that it is of: who lived there on none of them bears nothing; empty for all of the period
 */
public record Cost(
        UUID costId,
        String category,
        Euro amount,
        AllocationKey key,
        Optional<Set<UUID>> group,
        Optional<Period> days) {

    Cost(UUID costId, String category, Euro amount, AllocationKey key, Optional<Set<UUID>> group) {
        this(costId, category, amount, key, group, Optional.empty());
    }

    /** The same, of these days. */
    public Cost during(Period those) {
        return new Cost(costId, category, amount, key, group, Optional.of(those));
    }

    /**
     * The only meters that are read are those of communal heating.
     *
     * @throws Allocation.NothingToDivideByException for another cost that would go by them
     */
    public Cost requireNoMeters() {
        if (key == AllocationKey.meterReading) {
            throw new Allocation.NothingToDivideByException(this);
        }
        return this;
    }

    boolean isBorneBy(Dwelling dwelling) {
        return group.filter(those -> !those.contains(dwelling.dwellingId())).isEmpty();
    }
}
