package be.huurwerk.gateway.front;

import be.huurwerk.gateway.GatewayConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells a browser that came by TLS to come by TLS alone (RFC 6797), of this host and no other. */
@ApplicationScoped
class StrictTransport {
    /** With those that go first, so that a refusal of others tells it too. */
    private static final int FIRST = 9_999;

    private final String header;
    private final boolean always;

    @Inject
    StrictTransport(GatewayConfig config) {
        this(config.strictTransport(), config.tlsBefore());
    }

    /** @param tlsBefore whether what comes in plain came by TLS to somebody before us */
    StrictTransport(Duration time, boolean tlsBefore) {
        this.header = "max-age=" + time.toSeconds();
        this.always = tlsBefore;
    }

    void register(@Observes Filters filters) {
        filters.register(this::tell, FIRST);
    }

    /** On a plain connection it must not be told (section 7.2). */
    boolean isTold(boolean encrypted) {
        return encrypted || always;
    }

    private void tell(RoutingContext route) {
        if (isTold(route.request().isSSL())) {
            route.response().putHeader("Strict-Transport-Security", header);
        }
        route.next();
    }
}
