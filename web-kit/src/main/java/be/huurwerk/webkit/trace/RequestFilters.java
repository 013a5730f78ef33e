package be.huurwerk.webkit.trace;

import be.huurwerk.webkit.body.BodyLimit;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** What every request gets, whatever answers it: a trace id, a language, no caching, a limit on its body. */
@ApplicationScoped
class RequestFilters {
    private static final int FIRST = 10_000;
    /** After who tells what is answered. */
    private static final int LIMIT = 9_998;

    private final long bodyLimit;

    RequestFilters(@ConfigProperty(name = "huurwerk.body-limit") MemorySize bodyLimit) {
        this.bodyLimit = bodyLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
        filters.register(this::limitBody, LIMIT);
    }

    private void begin(RoutingContext route) {
        String traceId = TraceId.of(route.request().getHeader(TraceId.HEADER));
        TraceId.remember(route, traceId);
        MDC.put(TraceId.LOG_KEY, traceId);
        Language.remember(Language.of(route.request().getHeader("Accept-Language")));
        route.addHeadersEndHandler(end -> {
            MultiMap headers = route.response().headers();
            headers.set(TraceId.HEADER, traceId);
            if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
            headers.set("X-Content-Type-Options", "nosniff");
        });
        route.next();
    }

    /** A body that says that it is too large is refused before it is read. */
    private void limitBody(RoutingContext route) {
        String length = route.request().getHeader("Content-Length");
        if (length == null || within(length)) {
            route.next();
            return;
        }
        route.response().putHeader("Connection", "close");
        Problems.answer(route, BodyLimit.exceeded(bodyLimit));
    }

    private boolean within(String length) {
        try {
            return Long.parseLong(length) <= bodyLimit;
        } catch (NumberFormatException absurd) {
            return false;
        }
    }
}
