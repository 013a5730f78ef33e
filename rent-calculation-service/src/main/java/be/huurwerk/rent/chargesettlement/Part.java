package be.huurwerk.rent.chargesettlement;

import java.util.Optional;
import java.util.UUID;

/**
 * Days of a dwelling that one party bears.
 *
 * @param stay empty while the dwelling is vacant: then the landlord bears them
 */
public record Part(Dwelling dwelling, Optional<Stay> stay, Period days) {

    /** Empty for the landlord. */
    public Optional<UUID> tenancyId() {
        return stay.map(Stay::tenancyId);
    }

    /** Persons times days; of vacant days what the landlord's policy counts. */
    long personDays(int vacantOccupants) {
        return stay.map(lived -> lived.personDays(days)).orElseGet(() -> days.days() * vacantOccupants);
    }
}
