package be.huurwerk.servicekit.start;

import java.util.Objects;

/** Why a service did not start, in one sentence. */
final class StartFault {
    private static final String FRAMEWORK = "Failed to start quarkus";

    private StartFault() {}

    /** By the first exception of the chain that says something of its own. */
    static String sentence(Throwable fault) {
        Throwable telling = fault;
        while (telling.getCause() != null && saysNothing(telling)) {
            telling = telling.getCause();
        }
        String message = Objects.requireNonNullElse(telling.getMessage(), "").strip();
        String name = telling.getClass().getSimpleName();
        if (message.isEmpty()) {
            return "The service does not start: " + name;
        }
        return "The service does not start: " + (message.contains(" ") ? message : name + " " + message);
    }

    private static boolean saysNothing(Throwable fault) {
        String message = fault.getMessage();
        return message == null
                || message.startsWith(FRAMEWORK)
                || message.equals(fault.getCause().toString());
    }
}
