package be.huurwerk.webkit.framing;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/** Shows both where a call has Transfer-Encoding and Content-Length, so that {@link Framing} sees it; Netty silently takes the latter away. */
final class WholeHeads extends VertxHttpRequestDecoder {

    WholeHeads(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        super.handleTransferEncodingChunkedWithContentLength(message);
        message.headers().set(HttpHeaderNames.CONTENT_LENGTH, "0");
    }
}
