package be.huurwerk.gateway.front;

import be.huurwerk.gateway.GatewayConfig;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gives each connection of a client a {@link Patience} and a {@link Framing}. The server offers no place for them, but every connection knows the
 * channel that accepted it: the first call that comes puts us before that channel, so that from then on we see connections before their first
 * byte. What was accepted until then is closed after its first call.
 */
@ApplicationScoped
class Front implements HttpServerOptionsCustomizer {
    private static final int FIRST = 9_995;
    private static final String NAME = "huurwerk-front";

    private final long headersNanos;
    private final long keptNanos;
    private volatile HttpServerOptions options;

    Front(GatewayConfig config) {
        this.headersNanos = config.headersTimeout().toNanos();
        this.keptNanos = config.keptTimeout().toNanos();
    }

    @Override
    public void customizeHttpServer(HttpServerOptions plain) {
        options = plain;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions encrypted) {
        options = encrypted; // of what concerns HTTP, the same
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext route) {
        HttpServerRequest request = route.request();
        if (request.connection() instanceof ConnectionBase connection) {
            Patience patience = connection.channel().pipeline().get(Patience.class);
            Framing framing = connection.channel().pipeline().get(Framing.class);
            if (patience != null && framing != null) {
                patience.callBegan();
                framing.callBegan(route);
                route.addEndHandler(end -> {
                    patience.callEnded();
                    framing.callEnded();
                });
            } else {
                watch(connection.channel().parent());
                route.response().putHeader("Connection", "close");
                route.addEndHandler(end -> connection.close());
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
                channel.pipeline().addFirst(new Patience(headersNanos, keptNanos), new Preparing(options));
            }
            context.fireChannelRead(accepted);
        }
    }
}
