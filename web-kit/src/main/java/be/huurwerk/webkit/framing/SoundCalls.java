package be.huurwerk.webkit.framing;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/**
 * Refuses a call that has not {@link OneReading}, since who stands before or behind us might read the other; that it tells a host at all, the
 * server sees before us. The connection is closed. A body in a coding that nobody here undoes is refused with 415; an empty {@code Content-Type} is none.
 */
@ApplicationScoped
class SoundCalls {
    /** After the trace id is known, before any filter or route that asks for the host. */
    private static final int EARLY = 9_997;

    void register(@Observes Filters filters) {
        filters.register(SoundCalls::check, EARLY);
    }

    private static void check(RoutingContext route) {
        MultiMap headers = route.request().headers();
        Optional<Text> fault = OneReading.fault(headers::getAll);
        if (fault.isPresent()) {
            Problems.answerAndClose(route.request(), ProblemException.of(ProblemType.BAD_REQUEST, fault.get()));
        } else if (!route.request().uri().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            Problems.answer(
                    route,
                    ProblemException.of(
                            ProblemType.BAD_REQUEST,
                            new Text(
                                    "A letter beyond ASCII stands in an address as % and two digits a byte.",
                                    "Een letter buiten ASCII staat in een adres als % met twee cijfers per byte.")));
        } else if (isEncoded(headers)) {
            unsupported(
                    route, new Text("A body is taken only as it is.", "Een body wordt alleen ongecodeerd aanvaard."));
        } else if (!isType(headers)) {
            unsupported(route, new Text("The Content-Type is none.", "De Content-Type is er geen."));
        } else {
            // so that it is refused where a type is needed, and nowhere taken for one
            if (isBlank(headers)) {
                headers.remove(HttpHeaders.CONTENT_TYPE);
            }
            spaceOnce(headers);
            route.next();
        }
    }

    /** Scheme and credentials may be apart by more than one space (RFC 9110, section 11.4); the framework reads on after the first. */
    private static void spaceOnce(MultiMap headers) {
        String authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.contains("  ")) {
            headers.set(HttpHeaders.AUTHORIZATION, authorization.replaceFirst(" +", " "));
        }
    }

    private static void unsupported(RoutingContext route, Text detail) {
        Problems.answer(route, ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail));
    }

    /** As the framework reads it, which would fail over one that can't be read. */
    private static boolean isType(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        try {
            return type == null || type.isBlank() || MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isBlank(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.isBlank();
    }

    private static boolean isEncoded(MultiMap headers) {
        return headers.getAll("Content-Encoding").stream()
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"));
    }
}
