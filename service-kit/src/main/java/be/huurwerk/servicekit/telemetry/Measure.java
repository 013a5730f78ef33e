package be.huurwerk.servicekit.telemetry;

import java.util.List;
import java.util.Map;

/** Figures of the business that are measured once a minute: a bean of the feature. Its query is cheap and bounded. */
public interface Measure {

    /** The metrics that it gives, as {@code huurwerk.outbox.events}, each with what it says. */
    Map<String, String> metrics();

    /** The figures now. A metric without a figure is not told; so one that may be nought says so. */
    List<Reading> read();
}
