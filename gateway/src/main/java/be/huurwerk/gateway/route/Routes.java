package be.huurwerk.gateway.route;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import be.huurwerk.gateway.Settings;
import be.huurwerk.gateway.replica.Connections;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.problem.Text;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The routes to the services: past the entrance, then on to the service. */
@ApplicationScoped
class Routes {
    private static final List<String> AMBIGUOUS = List.of("//", "\\", "%");

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Services services;
    private final Entrance entrance;
    private final Connections connections;
    private final BodyLimits limits;
    private final Settings settings;
    private final MeterRegistry registry;

    Routes(
            Vertx vertx,
            GatewayConfig config,
            Services services,
            Entrance entrance,
            Connections connections,
            BodyLimits limits,
            Settings settings,
            MeterRegistry registry) {
        this.vertx = vertx;
        this.config = config;
        this.services = services;
        this.entrance = entrance;
        this.connections = connections;
        this.limits = limits;
        this.settings = settings;
        this.registry = registry;
    }

    void register(@Observes Router router) {
        for (Service service : services.all()) {
            Silence silence = new Silence(config.silentCalls(), config.silenceRest(), System::nanoTime);
            Gauge.builder("huurwerk.gateway.breaker.open", () -> silence.lasts() ? 1 : 0)
                    .tag("service", service.api())
                    .description("1 while calls of the service are refused, or one is passed on to see")
                    .register(registry);
            Forwarder forwarder = new Forwarder(service, connections, silence, limits, settings, vertx);
            router.route(service.prefix() + "/*")
                    .order(0)
                    .handler(this::plainPathsOnly)
                    .handler(route -> entrance.check(service, route))
                    .handler(forwarder::forward);
        }
    }

    /** A path with dots or doubled slashes could mean one thing here and another in the service. */
    private void plainPathsOnly(RoutingContext route) {
        String path = route.request().path();
        if (path.equals(route.normalizedPath()) && AMBIGUOUS.stream().noneMatch(path::contains)) {
            route.request().pause(); // the body waits until the service takes it, or until its call is refused
            route.addEndHandler(end -> ClientBody.readOn(route.request(), vertx));
            route.next();
        } else {
            Problems.answer(
                    route,
                    ProblemException.of(
                            ProblemType.RESOURCE_NOT_FOUND,
                            new Text("There is nothing at this address.", "Op dit adres is er niets.")));
        }
    }
}
