package be.huurwerk.gateway.front;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/**
 * Reads calls as the server does, but refuses what it would put right in silence: a body whose end is told both by its length and by chunks
 * (RFC 9112 section 6.1), and a version of HTTP that is not spoken here. What throws is answered as a call that can't be read.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {
    private StrictDecoder(HttpServerOptions limits) {
        super(limits);
    }

    /** Takes the place of the server's own, before that has read anything. */
    static void takePlace(ChannelPipeline pipeline, HttpServerOptions limits) {
        ChannelHandlerContext own = pipeline.context(VertxHttpRequestDecoder.class);
        pipeline.replace(own.handler(), own.name(), new StrictDecoder(limits));
    }

    @Override
    protected HttpMessage createMessage(String[] initialLine) {
        HttpMessage message = super.createMessage(initialLine);
        HttpVersion version = message.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            throw new IllegalArgumentException("Not spoken here: " + version);
        }
        return message;
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("The end of the body is told twice");
    }
}
