package be.huurwerk.gateway.front;

import be.huurwerk.gateway.GatewayConfig;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives each connection of a client a {@link Patience}. The server offers no place for it, but every connection knows the channel that accepted it:
 * the first call that comes puts us before that channel, so that from then on we see connections before their first byte.
 */
@ApplicationScoped
class Front {
    private static final int FIRST = 9_995;
    private static final String NAME = "huurwerk-front";

    private final long headersNanos;
    private final long keptNanos;
    private final HttpServerOptions limits;

    Front(
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-initial-line-length") int firstLine,
            @ConfigProperty(name = "quarkus.http.limits.max-header-size") MemorySize headers) {
        this.headersNanos = config.headersTimeout().toNanos();
        this.keptNanos = config.keptTimeout().toNanos();
        this.limits = new HttpServerOptions().setMaxInitialLineLength(firstLine).setMaxHeaderSize((int)
                headers.asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext route) {
        HttpServerRequest request = route.request();
        if (request.connection() instanceof ConnectionBase connection) {
            Patience patience = connection.channel().pipeline().get(Patience.class);
            if (patience != null) {
                patience.callBegan();
                route.addEndHandler(end -> patience.callEnded());
            } else {
                watch(connection.channel().parent());
            }
        }
        route.next();
    }

    private void watch(Channel acceptor) {
        if (acceptor == null) {
            return;
        }
        acceptor.eventLoop().execute(() -> {
            if (acceptor.pipeline().get(NAME) == null) {
                acceptor.pipeline().addFirst(NAME, new Accepted());
            }
        });
    }

    @Sharable
    private final class Accepted extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel channel) {
                channel.pipeline().addFirst(new Patience(headersNanos, keptNanos, limits));
            }
            context.fireChannelRead(accepted);
        }
    }
}
