package be.huurwerk.gateway.front;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Ends the connection of an answer that breaks off by a reset: where the end of the connection is the end of the answer, as in HTTP/1.0, an
 * ordinary end would make a part of it look whole.
 */
public final class Broken {
    private Broken() {}

    /** On the thread of the connection. */
    public static void off(HttpConnection connection) {
        if (!(connection instanceof ConnectionBase base)) {
            connection.close();
            return;
        }
        Channel channel = base.channel();
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (channel.isActive() && first != null) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            first.close(); // from there TLS is not asked, which would end in order first
        }
    }
}
