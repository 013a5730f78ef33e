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
     * The days from a day on until the first one without a value, by parameter of a topic; {@link #HORIZON} for one that has a value until
     * then or longer, 0 for one that had a value and has none on the day. A figure of the law that the landlord's policy supplies has one;
     * a policy file that does so is told with it.
     *
     * <p>Not among them: what never had a value yet, what ended, and the figure of a month, which is published after it.
     */
    public static Map<String, Integer> daysLeft(Parameters parameters, String topic, LocalDate on) {
        Map<String, Integer> left = new TreeMap<>();
        for (String name : parameters.names()) {
            if (isOf(topic, name) && isOwn(parameters, name) && isAwaited(parameters, name, on)) {
                left.put(name, daysLeftOf(parameters, name, on));
            }
        }
        return left;
    }

    private static boolean isOf(String topic, String name) {
        return name.startsWith(topic + "/") || name.startsWith(Parameters.POLICY + topic + "/");
    }

    /** A policy file that supplies a figure of the law is no parameter of its own: who needs the figure asks for that of the law. */
    private static boolean isOwn(Parameters parameters, String name) {
        return !name.startsWith(Parameters.POLICY)
                || !parameters.names().contains(name.substring(Parameters.POLICY.length()));
    }

    private static boolean isAwaited(Parameters parameters, String name, LocalDate on) {
        return !parameters.validity(name).equals(Validity.CALENDAR_MONTH.code())
                && !parameters.hasEnded(name, on)
                && (hadValue(parameters, name, on) || hadValue(parameters, Parameters.POLICY + name, on));
    }

    private static boolean hadValue(Parameters parameters, String name, LocalDate on) {
        return parameters.names().contains(name)
                && parameters.history(name).stream()
                        .map(ParameterPeriod::from)
                        .anyMatch(from -> !from.isAfter(on) && parameters.hasValue(name, from));
    }

    private static int daysLeftOf(Parameters parameters, String name, LocalDate on) {
        return (int) on.datesUntil(on.plusDays(HORIZON))
                .takeWhile(day -> parameters.hasValue(name, day) || parameters.hasValue(Parameters.POLICY + name, day))
                .mapToLong(day -> ChronoUnit.DAYS.between(on, day) + 1)
                .max()
                .orElse(0);
    }
}
