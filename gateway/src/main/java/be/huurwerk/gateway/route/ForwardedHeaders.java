package be.huurwerk.gateway.route;

import be.huurwerk.webkit.trace.TraceId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers pass the gateway. What concerns one connection only, and what a client could pretend, does not. */
final class ForwardedHeaders {
    private static final Set<String> ONE_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade");
    private static final Set<String> PRETENDED = Set.of(
            "forwarded", "via", "x-real-ip", "x-original-url", "x-rewrite-url", "x-http-method-override", "expect");
    private static final String PRETENDED_PREFIX = "x-forwarded-";

    private ForwardedHeaders() {}

    static void cleanRequest(MultiMap headers) {
        removeOneHop(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (PRETENDED.contains(lower) || lower.startsWith(PRETENDED_PREFIX)) {
                headers.remove(name);
            }
        }
        headers.set(TraceId.HEADER, TraceId.current());
    }

    static void cleanAnswer(MultiMap headers) {
        removeOneHop(headers);
        headers.remove(HttpHeaders.SERVER);
    }

    /** A client that waits for leave to send its body gets it here, past the entrance, and not from the service. */
    static void continueIfAsked(RoutingContext route) {
        if ("100-continue".equalsIgnoreCase(route.request().getHeader(HttpHeaders.EXPECT))) {
            route.response().writeContinue();
        }
    }

    private static void removeOneHop(MultiMap headers) {
        for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String named : connection.split(",")) {
                String name = named.strip();
                boolean framing = name.equalsIgnoreCase("content-length")
                        || name.equalsIgnoreCase("transfer-encoding")
                        || name.equalsIgnoreCase("authorization")
                        || name.equalsIgnoreCase("host");
                if (!name.isEmpty() && !framing) {
                    headers.remove(name);
                }
            }
        }
        ONE_HOP.forEach(headers::remove);
    }
}
