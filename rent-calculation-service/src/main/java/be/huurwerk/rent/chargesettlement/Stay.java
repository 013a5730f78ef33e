package be.huurwerk.rent.chargesettlement;

import java.util.List;
import java.util.UUID;

/**
 * A household in a dwelling.
 *
 * @param occupants how many persons lived there; the periods cover the days of the stay, and don't overlap
 */
public record Stay(UUID tenancyId, Period days, List<Occupants> occupants) {

    public record Occupants(Period days, int persons) {}

    public Stay {
        occupants = List.copyOf(occupants);
    }

    /** Persons times days, of days of the stay. */
    long personDays(Period of) {
        return occupants.stream()
                .mapToLong(some -> some.days().and(of).map(Period::days).orElse(0L) * some.persons())
                .sum();
    }
}
