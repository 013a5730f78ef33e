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
import java.util.List;
import java.util.Optional;

/**
 * Refuses a call whose headers can be read in two ways, since who stands before or behind us might read the other: to which host it goes, who calls,
 * where its body ends (RFC 9112 sections 3.2 and 6.1, RFC 9110 section 5.3). The connection is closed, since nobody knows where a next call would
 * begin. A body in a coding that nobody here undoes is refused with 415.
 */
@ApplicationScoped
class SoundCalls {
    /** After the trace id is known, before any filter or route that asks for the host. */
    private static final int EARLY = 9_998;

    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final List<String> ONCE = List.of("Host", "Authorization", TRANSFER_ENCODING, "Content-Type");

    void register(@Observes Filters filters) {
        filters.register(SoundCalls::check, EARLY);
    }

    private static void check(RoutingContext route) {
        MultiMap headers = route.request().headers();
        Optional<Text> fault = fault(headers);
        if (fault.isPresent()) {
            route.addEndHandler(end -> route.request().connection().close());
            route.response().putHeader("Connection", "close");
            Problems.answer(route, ProblemException.of(ProblemType.BAD_REQUEST, fault.get()));
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

    /** That a host is told at all, the server sees before us. */
    private static Optional<Text> fault(MultiMap headers) {
        for (String name : ONCE) {
            if (headers.getAll(name).size() > 1) {
                return Optional.of(new Text(
                        "The header " + name + " is there more than once.",
                        "De header " + name + " staat er meermaals."));
            }
        }
        String framing = headers.get(TRANSFER_ENCODING);
        return framing == null || framing.strip().equalsIgnoreCase("chunked")
                ? Optional.empty()
                : Optional.of(new Text(
                        "Of transfer codings only chunked is known.",
                        "Van de transfercoderingen is alleen chunked gekend."));
    }

    private static boolean isEncoded(MultiMap headers) {
        return headers.getAll("Content-Encoding").stream()
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"));
    }
}
