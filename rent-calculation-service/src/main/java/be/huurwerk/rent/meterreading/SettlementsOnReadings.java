package be.huurwerk.rent.meterreading;

import be.huurwerk.rent.chargesettlement.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The settlements that rest on what the meter of a dwelling counted; for the feature that settles. */
public interface SettlementsOnReadings {

    /** Holds the buildings that have, or had, one of the dwellings: none of them is drafted or made final meanwhile. */
    void holdBuildings(Collection<UUID> dwellingIds);

    /** The last day of each of these dwellings that is settled finally, be it by other things than its meter. */
    Map<UUID, LocalDate> lastSettled(Collection<UUID> dwellingIds);

    /** The final ones whose households bear heating by the meters of these days. */
    List<UUID> settled(UUID dwellingId, Period days);

    /**
     * Drafts each draft that rests on these days anew, for the person who changed them; one that can't be computed any more is superseded by
     * none.
     *
     * @param client by which
     * @param subject who
     */
    void draftAnew(UUID dwellingId, Period days, String client, String subject);
}
