package be.huurwerk.webkit.problem;

import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Problems for what no resource answers: unknown paths, and faults on plain routes. */
@ApplicationScoped
class PlainRoutes {
    private static final Logger LOG = Logger.getLogger(PlainRoutes.class);
    private static final int BEFORE_ALL = -100;
    private static final int UNREADABLE = 400;
    private static final int AFTER_ALL = 1_000_000;

    private final UnroutedCalls unrouted;
    private final AllowedMethods allowed;

    PlainRoutes(UnroutedCalls unrouted, AllowedMethods allowed) {
        this.unrouted = unrouted;
        this.allowed = allowed;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).failureHandler(this::failed);
        router.route().order(AFTER_ALL).handler(allowed::answer);
    }

    /** No host is told, or the address is none: found before any filter. */
    private void unreadable(RoutingContext route) {
        unrouted.refuse(
                route.request(),
                ProblemException.of(
                        ProblemType.BAD_REQUEST,
                        new Text(
                                "The address can't be read, or the header Host is missing or can't.",
                                "Het adres of de header Host ontbreekt of is onleesbaar.")));
    }

    private void failed(RoutingContext route) {
        if (route.response().ended()) {
            return; // the framework tells the fault of a deferred identity twice
        }
        if (route.failure() instanceof VertxException && route.statusCode() == UNREADABLE) {
            unreadable(route);
            return;
        }
        Throwable fault = route.failure();
        ProblemException problem = fault == null ? Faults.ofStatus(route.statusCode()) : Faults.of(fault);
        if (problem.status() == ProblemType.INTERNAL_SERVER_ERROR.status()) {
            LOG.errorf(fault, "%s %s failed", route.request().method(), route.normalizedPath());
        }
        Problems.answer(route, problem);
    }
}
