package be.huurwerk.webkit.framing;

import be.huurwerk.webkit.problem.UnroutedCalls;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Gives each connection of a client a {@link Framing}, and what {@link NewConnections} give it. The server offers no place for them, but every
 * connection knows the channel that accepted it: the first call that comes puts us before that channel, so that from then on we see connections
 * before their first byte. What was accepted until then is closed after its first call.
 */
@ApplicationScoped
class Front implements HttpServerOptionsCustomizer {
    private static final int FIRST = 9_995;
    private static final String NAME = "huurwerk-front";

    private final List<NewConnections> others;
    private final GarbledCalls garbled;
    private volatile HttpServerOptions options;

    Front(@All List<NewConnections> others, UnroutedCalls unrouted) {
        this.others = others;
        this.garbled = new GarbledCalls(unrouted);
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
            Framing framing = connection.channel().pipeline().get(Framing.class);
            if (framing != null) {
                framing.callBegan(route);
                route.addEndHandler(end -> framing.callEnded());
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
                channel.pipeline().addFirst(new Preparing(options, garbled));
                others.forEach(other -> other.accepted(channel.pipeline()));
            }
            context.fireChannelRead(accepted);
        }
    }
}
