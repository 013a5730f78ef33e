package be.huurwerk.servicekit.run;

import java.util.UUID;

/** Does one subject of a run of its kind. A CDI bean. */
public interface RunHandler {
    /** The kind of run that it handles; unique in the service. */
    String kind();

    /** The most subjects of one transaction, when it is to be fewer than the usual 500. */
    default int chunkSize() {
        return Chunks.SIZE;
    }

    /**
     * Handles one subject, in a transaction that may hold up to {@link #chunkSize} of them. After a fault or a kill it may be called with the same
     * subject again: twice must be the same as once. An exception gives up the subject, not the run; a transient one is retried.
     */
    void handle(Run run, UUID subject);
}
