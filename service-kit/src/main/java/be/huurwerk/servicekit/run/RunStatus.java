package be.huurwerk.servicekit.run;

/** Where a run stands; the names are those of the JSON. */
public enum RunStatus {
    /** Asked, and not yet begun; a run waits for the one before it of its kind. */
    queued,
    running,
    /** An operator stopped it; resumed or asked again it goes on with what it has not done. */
    stopped,
    /** Every subject was handled or given up with its reason. */
    completed,
    /** Every subject was given up. */
    failed;

    public boolean isOver() {
        return this != queued && this != running;
    }
}
