package be.huurwerk.servicekit.event;

/** How far a rebuild is; the names are those of the JSON. */
public enum RebuildState {
    /** It waits for a replica, or one is at it. */
    asked,
    /** The projection is as the topic tells. */
    completed,
    /** Nothing was changed. */
    failed
}
