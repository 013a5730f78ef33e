package be.huurwerk.gateway.front;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.webkit.framing.NewConnections;
import io.netty.channel.ChannelPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives each connection of a client a {@link Patience}, and tells it when a call begins and ends. */
@ApplicationScoped
class PatientConnections implements NewConnections {
    private static final int FIRST = 9_995;

    private final long headersNanos;
    private final long keptNanos;

    PatientConnections(GatewayConfig config) {
        this.headersNanos = config.headersTimeout().toNanos();
        this.keptNanos = config.keptTimeout().toNanos();
    }

    @Override
    public void accepted(ChannelPipeline connection) {
        connection.addFirst(new Patience(headersNanos, keptNanos));
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext route) {
        if (route.request().connection() instanceof ConnectionBase connection) {
            Patience patience = connection.channel().pipeline().get(Patience.class);
            if (patience != null) {
                patience.callBegan();
                route.addEndHandler(end -> patience.callEnded());
            }
        }
        route.next();
    }
}
