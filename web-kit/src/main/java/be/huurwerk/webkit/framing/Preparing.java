package be.huurwerk.webkit.framing;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Puts {@link Framing} before the server as the first byte comes, and leaves: by then the server has put all of its own there. With TLS that is
 * the first byte of a call, not of the handshake, before which the server knows nothing of HTTP.
 */
final class Preparing extends ChannelInboundHandlerAdapter {
    private final HttpServerOptions options;
    private final GarbledCalls garbled;

    /** @param options of the server */
    Preparing(HttpServerOptions options, GarbledCalls garbled) {
        this.options = options;
        this.garbled = garbled;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        ChannelPipeline pipeline = context.pipeline();
        ChannelHandlerContext tls = pipeline.context(SslHandler.class);
        if (tls != null && pipeline.get(VertxHandler.class) == null) {
            pipeline.addAfter(tls.name(), null, new Preparing(options, garbled));
        } else {
            prepare(pipeline);
        }
        pipeline.remove(this);
        context.fireChannelRead(bytes);
    }

    private void prepare(ChannelPipeline pipeline) {
        VertxHandler<?> server = pipeline.get(VertxHandler.class);
        if (server != null && server.getConnection() instanceof HttpServerConnection connection) {
            connection.invalidRequestHandler(garbled);
            ChannelHandlerContext decoder = pipeline.context(VertxHttpRequestDecoder.class);
            pipeline.replace(decoder.handler(), decoder.name(), new WholeHeads(options));
            pipeline.addBefore(pipeline.context(server).name(), null, new Framing());
        }
    }
}
