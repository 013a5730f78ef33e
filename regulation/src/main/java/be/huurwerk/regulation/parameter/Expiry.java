package be.huurwerk.regulation.parameter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** How long what is known of a parameter still holds, so that somebody looks up the next value before it is needed. */
public final class Expiry {
    /** No day further ahead is looked at. */
    public static final int HORIZON = 400;

    private Expiry() {}

    /**
     * The days from a day on until the first one without a value, by parameter of a topic (law and policy); {@link #HORIZON} for one that has a
     * value until then or longer. One without a value on the day itself is not among them: it ended, or waits for its figure.
     */
    public static Map<String, Integer> daysLeft(Parameters parameters, String topic, LocalDate on) {
        Map<String, Integer> left = new TreeMap<>();
        for (String name : parameters.names()) {
            if (name.replaceFirst("^" + Parameters.POLICY, "").startsWith(topic + "/")
                    && parameters.hasValue(name, on)) {
                left.put(name, daysLeftOf(parameters, name, on));
            }
        }
        return left;
    }

    private static int daysLeftOf(Parameters parameters, String name, LocalDate on) {
        return (int) on.datesUntil(on.plusDays(HORIZON))
                .takeWhile(day -> parameters.hasValue(name, day))
                .mapToLong(day -> ChronoUnit.DAYS.between(on, day) + 1)
                .max()
                .orElse(0);
    }
}
