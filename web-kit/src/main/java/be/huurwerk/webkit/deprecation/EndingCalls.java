package be.huurwerk.webkit.deprecation;

import be.huurwerk.webkit.security.Caller;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in the answer that an operation is going to end, and counts who called it. */
class EndingCalls {
    /** Instead of a caller without a client, who may be a person. */
    static final String UNNAMED = "unnamed";

    private final EndingUses uses;
    private final Caller caller;

    EndingCalls(EndingUses uses, Caller caller) {
        this.uses = uses;
        this.caller = caller;
    }

    @Ends(since = "", on = "")
    @ServerResponseFilter
    void tell(ResourceInfo resource, ContainerResponseContext answer) {
        Method method = resource.getResourceMethod();
        Ends ends = method.getAnnotation(Ends.class);
        answer.getHeaders()
                .putSingle("Deprecation", "@" + midnight(ends.since()).toEpochSecond());
        answer.getHeaders().putSingle("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(midnight(ends.on())));
        uses.count(
                method.getAnnotation(Operation.class).operationId(),
                caller.client().orElse(UNNAMED));
    }

    private static ZonedDateTime midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
