package be.huurwerk.servicekit.telemetry;

import io.micrometer.core.instrument.Tags;

/**
 * One figure.
 *
 * @param labels of a small, closed set: a kind, a listener, a parameter; never an id, a name or a number of somebody
 */
public record Reading(String metric, double value, Tags labels) {

    /** With labels as name, value, name, value. */
    public static Reading of(String metric, double value, String... labels) {
        return new Reading(metric, value, Tags.of(labels));
    }
}
