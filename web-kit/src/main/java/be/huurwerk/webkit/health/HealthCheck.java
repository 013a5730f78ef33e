package be.huurwerk.webkit.health;

/** A part whose state counts in the service's health: a CDI bean. It may block, for two seconds at most; after that it counts as down. */
public interface HealthCheck {
    /** The part's name in the answer, lowerCamelCase: {@code database}. */
    String name();

    /** Its state now; an exception counts as down. */
    Status status();

    /** Whether the service is down without this part; otherwise it is only degraded. */
    default boolean essential() {
        return true;
    }
}
