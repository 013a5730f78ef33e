package be.huurwerk.webkit.framing;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.regex.Pattern;

/**
 * Shows what Netty silently mends: both where a call has Transfer-Encoding and Content-Length, so that {@link Framing} sees it, and a version that
 * is not written as HTTP writes it (RFC 9112, section 2.3). Of a first line that can't be read it tells nothing, where Netty tells of a GET.
 */
final class WholeHeads extends VertxHttpRequestDecoder {

    private static final Pattern VERSION = Pattern.compile("[A-Z]+/\\d\\.\\d");
    private static final String UNREAD = "*";

    WholeHeads(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected HttpMessage createMessage(String[] firstLine) {
        if (!VERSION.matcher(firstLine[2]).matches()) {
            throw new IllegalArgumentException("No version of HTTP");
        }
        return super.createMessage(firstLine);
    }

    @Override
    protected HttpMessage createInvalidMessage() {
        return ((HttpRequest) super.createInvalidMessage())
                .setMethod(HttpMethod.valueOf(UNREAD))
                .setUri(UNREAD)
                .setProtocolVersion(HttpVersion.HTTP_1_1); // the answer's too
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        super.handleTransferEncodingChunkedWithContentLength(message);
        message.headers().set(HttpHeaderNames.CONTENT_LENGTH, "0");
    }
}
