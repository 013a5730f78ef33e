package be.huurwerk.servicekit.event;

/** Why an event is parked; the names are those of the JSON. */
public enum DeadLetterState {
    /** The listener can't apply it. */
    poison,
    /** An earlier event of its subject is parked. */
    behind,
    /** An earlier event of its subject has not come yet; it is applied by itself once that one has. */
    gap,
    /** The record names no subject or sequence. */
    unreadable
}
