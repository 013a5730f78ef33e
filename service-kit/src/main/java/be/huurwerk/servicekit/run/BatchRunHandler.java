package be.huurwerk.servicekit.run;

import java.util.List;
import java.util.UUID;

/** Does the subjects of a chunk together, for what is read and written by set. A CDI bean. */
public interface BatchRunHandler extends RunHandler {
    /**
     * Handles up to {@link #chunkSize} subjects, in the order of their ids, in one transaction. An exception rolls all of them back; unless it is a
     * transient one, the chunk is halved until the subject at fault is alone and is given up. As with one subject, twice must be the same
     * as once.
     */
    void handleAll(Run run, List<UUID> subjects);

    @Override
    default void handle(Run run, UUID subject) {
        handleAll(run, List.of(subject));
    }
}
