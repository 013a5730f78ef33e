package be.huurwerk.arrears.liability;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody owes, for the whole and with the others (hoofdelijk), what fell due from one day until another.
 *
 * @param from the first day
 * @param until the last day; empty while the lease binds this person
 * @param endedBy why it binds this person no more; what fell due before stays owed, after a death by the estate
 */
public record Liable(UUID personId, LocalDate from, Optional<LocalDate> until, Ground ground, Optional<End> endedBy) {

    /** Why somebody is liable; the names are those of the JSON. */
    public enum Ground {
        /** Signed the lease. */
        signed,
        /** Joined the household as a tenant, or became one. */
        becameTenant,
        /** The last tenant died: the estate (nalatenschap) owes what falls due until the lease has ended. */
        estate
    }

    /** Why somebody is liable for nothing new. */
    public enum End {
        left,
        separation,
        death
    }

    Liable endingBefore(LocalDate day, End end) {
        return new Liable(personId, from, Optional.of(day.minusDays(1)), ground, Optional.of(end));
    }
}
