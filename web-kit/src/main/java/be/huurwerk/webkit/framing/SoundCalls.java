package be.huurwerk.webkit.framing;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Refuses a call that has not {@link OneReading}, since who stands before or behind us might read the other; that it tells a host at all, the
 * server sees before us. The connection is closed. A body in a coding that nobody here undoes is refused with 415.
 */
@ApplicationScoped
class SoundCalls {
    /** After the trace id is known, before any filter or route that asks for the host. */
    private static final int EARLY = 9_998;

    void register(@Observes Filters filters) {
        filters.register(SoundCalls::check, EARLY);
    }

    private static void check(RoutingContext route) {
        MultiMap headers = route.request().headers();
        Optional<Text> fault = OneReading.fault(headers::getAll);
        if (fault.isPresent()) {
            Problems.answerAndClose(route.request(), ProblemException.of(ProblemType.BAD_REQUEST, fault.get()));
        } else if (isEncoded(headers)) {
            Problems.answer(
                    route,
                    ProblemException.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            new Text("A body is taken only as it is.", "Een body wordt alleen ongecodeerd aanvaard.")));
        } else {
            route.next();
        }
    }

    private static boolean isEncoded(MultiMap headers) {
        return headers.getAll("Content-Encoding").stream()
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"));
    }
}
