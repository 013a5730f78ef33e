package be.huurwerk.servicekit.run;

/** Where a run stands; the names are those of the JSON. */
public enum RunStatus {
    /** Asked, and not yet begun; a run waits for the one before it of its kind. */
    queued,
    running,
    /** An operator stopped it; asked again it goes on with the subjects it then has. */
    stopped,
    /** Every subject was handled or given up with its reason. */
    completed,
    /** Every subject was given up. */
    failed;

    boolean isOver() {
        return this != queued && this != running;
    }
}
