package be.huurwerk.webkit.problem;

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
    private static final int AFTER_ALL = 1_000_000;

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).failureHandler(PlainRoutes::failed);
        router.route().order(AFTER_ALL).handler(PlainRoutes::unknown);
    }

    private static void unknown(RoutingContext route) {
        Problems.answer(route, Faults.unknownPath());
    }

    private static void failed(RoutingContext route) {
        if (route.response().ended()) {
            return; // the framework tells the fault of a deferred identity twice
        }
        Throwable fault = route.failure();
        ProblemException problem = fault == null ? Faults.ofStatus(route.statusCode()) : Faults.of(fault);
        if (problem.status() == ProblemType.INTERNAL_SERVER_ERROR.status()) {
            LOG.errorf(fault, "%s %s failed", route.request().method(), route.normalizedPath());
        }
        Problems.answer(route, problem);
    }
}
