package be.huurwerk.rent.parameter;

import java.util.List;
import java.util.UUID;

/** Knows of something that waits for a figure that nobody knew when it was to be decided. A CDI bean. */
public interface AwaitsFigures {

    /** The tenancies of which something may wait. */
    List<UUID> awaitFigures();

    /**
     * Tries again, in the transaction of the caller, who holds these tenancies, what waits of them; what still lacks its figure goes on
     * waiting.
     */
    void takeUp(List<UUID> tenancyIds);
}
