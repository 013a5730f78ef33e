package be.huurwerk.gateway.route;

import be.huurwerk.webkit.trace.TraceId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which headers pass the gateway. What concerns one connection only, and what a client could pretend, does not. */
final class ForwardedHeaders {
    private static final Set<String> ONE_HOP = names(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> PRETENDED = names(
            "forwarded",
            "via",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "expect",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-port");
    private static final String PRETENDED_PREFIX = "x-forwarded-";
    /** Of an answer; the server of the gateway tells these itself. */
    private static final Set<String> NOT_TOLD = names("server", "x-content-type-options", TraceId.HEADER);
    /** A client can't take these away by naming them in {@code Connection}. */
    private static final Set<String> KEPT = names("content-length", "authorization", "host");

    private ForwardedHeaders() {}

    static void copyRequest(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (!ONE_HOP.contains(name) && !isPretended(name) && !named.contains(name)) {
                to.add(name, header.getValue());
            }
        }
        to.set(TraceId.HEADER, TraceId.current());
    }

    static void copyAnswer(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey();
            if (!ONE_HOP.contains(name) && !NOT_TOLD.contains(name) && !named.contains(name)) {
                to.add(name, header.getValue());
            }
        }
    }

    /** A client that waits for leave to send its body gets it here, past the entrance, and not from the service. */
    static void continueIfAsked(RoutingContext route) {
        if ("100-continue".equalsIgnoreCase(route.request().getHeader(HttpHeaders.EXPECT))) {
            route.response().writeContinue();
        }
    }

    private static boolean isPretended(String name) {
        return PRETENDED.contains(name) || name.regionMatches(true, 0, PRETENDED_PREFIX, 0, PRETENDED_PREFIX.length());
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return Set.of();
        }
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : connection.split(",")) {
                named.add(name.strip());
            }
        }
        named.removeAll(KEPT);
        return named;
    }

    private static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
