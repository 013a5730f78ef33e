package be.huurwerk.servicekit.event;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which parked events are asked for; what is not said is not looked at. */
public class DeadLetterFilter {
    @QueryParam("state")
    @Parameter(description = "Without those that wait behind others: `poison`")
    DeadLetterState state;

    @QueryParam("listener")
    @Parameter(description = "The name of the listener")
    String listener;

    @QueryParam("subject")
    @Parameter(description = "The id that the event is about")
    UUID subject;

    /** A condition on {@code dead_letter d}, and its arguments. */
    String where(List<Object> arguments) {
        List<String> conditions = new ArrayList<>();
        add(conditions, arguments, "d.state = ?", state == null ? null : state.name());
        add(conditions, arguments, "d.listener = ?", listener);
        add(conditions, arguments, "d.subject = ?", subject);
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, List<Object> arguments, String condition, Object argument) {
        if (argument != null) {
            conditions.add(condition);
            arguments.add(argument);
        }
    }
}
