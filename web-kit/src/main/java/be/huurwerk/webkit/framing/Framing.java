package be.huurwerk.webkit.framing;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.problem.Text;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.NetUtil;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Refuses a call that somebody before or behind us could read in another way than we do (RFC 9112, sections 2.3, 3.2 and 6), before anything of
 * ours sees it, and takes nothing of its connection any more: what follows it could be called a body by one and a call by another. One for each
 * connection, on its thread.
 */
final class Framing extends ChannelInboundHandlerAdapter {
    private static final int ANY_PORT = 80;

    private boolean refused;
    private RoutingContext call;

    void callBegan(RoutingContext began) {
        call = began;
    }

    void callEnded() {
        call = null;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest head) {
            look(head);
            hearClose(head.headers());
            context.fireChannelRead(head);
        } else if (message instanceof HttpContent part && part.decoderResult().isFailure()) {
            refused = true;
            part.release();
            answerBrokenBody(context);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** What is refused goes on as what could not be read, see {@link GarbledCalls}. */
    private void look(HttpRequest head) {
        if (head.decoderResult().isSuccess()) {
            ProblemException fault = fault(head);
            if (fault != null) {
                head.setDecoderResult(DecoderResult.failure(fault));
            }
        }
        refused = head.decoderResult().isFailure();
        if (refused && !isOurs(head.protocolVersion())) {
            head.setProtocolVersion(HttpVersion.HTTP_1_1); // the answer's too
        }
    }

    /** {@code close} may stand among others (RFC 9112, section 9.6); the server hears it only alone. */
    private static void hearClose(HttpHeaders headers) {
        if (headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)) {
            headers.add(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
    }

    private static ProblemException fault(HttpRequest head) {
        HttpHeaders headers = head.headers();
        if (!isOurs(head.protocolVersion())) {
            return ProblemException.of(
                    ProblemType.HTTP_VERSION_NOT_SUPPORTED,
                    new Text("Only HTTP/1.1 and HTTP/1.0 are spoken here.", "Hier spreekt men HTTP/1.1 en HTTP/1.0."));
        }
        if (!isOneLength(head)) {
            return bad("It is not clear where the body ends.", "Het is niet duidelijk waar de body eindigt.");
        }
        if (!headers.contains(HttpHeaderNames.HOST) && head.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            return bad("The header Host is missing.", "De header Host ontbreekt.");
        }
        Optional<Text> twoReadings = OneReading.fault(headers::getAll);
        if (twoReadings.isPresent()) {
            return ProblemException.of(ProblemType.BAD_REQUEST, twoReadings.get());
        }
        String host = headers.get(HttpHeaderNames.HOST);
        if (host != null && !isHost(HostAndPort.parseAuthority(host, ANY_PORT))) {
            return bad("The header Host can't be read.", "De header Host is onleesbaar.");
        }
        if (headers.contains("")) {
            return bad("A header has no name.", "Een header heeft geen naam.");
        }
        if (!isAddress(head.uri())) {
            return bad("The address is none.", "Het adres is er geen.");
        }
        return null;
    }

    /** In brackets stands an address of IPv6, and nothing else. */
    private static boolean isHost(HostAndPort host) {
        return host != null && (!host.host().startsWith("[") || NetUtil.isValidIpV6Address(host.host()));
    }

    /** Told once: by a length, or by chunks, which HTTP/1.0 has not. */
    private static boolean isOneLength(HttpRequest head) {
        int lengths = head.headers().getAll(HttpHeaderNames.CONTENT_LENGTH).size();
        return head.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
                ? lengths == 0 && head.protocolVersion().equals(HttpVersion.HTTP_1_1)
                : lengths <= 1;
    }

    private static boolean isOurs(HttpVersion version) {
        return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
    }

    /** A path, or an address that has one: of any other the framework would answer without a problem, and before any filter. */
    private static boolean isAddress(String uri) {
        try {
            String path = new URI(uri).getRawPath();
            return path != null && path.startsWith("/");
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** Of the call that is worked on; where that is another already, its connection is closed all the same. */
    private void answerBrokenBody(ChannelHandlerContext context) {
        if (call == null || call.request().isEnded() || call.response().headWritten()) {
            context.writeAndFlush(Unpooled.EMPTY_BUFFER) // after an answer that is written and not yet sent
                    .addListener(ChannelFutureListener.CLOSE);
            return;
        }
        HttpConnection connection = call.request().connection();
        call.addEndHandler(end -> connection.close());
        call.response().putHeader("Connection", "close");
        Problems.answer(call, bad("The body has a chunk that is none.", "De body heeft een stuk dat er geen is."));
    }

    private static ProblemException bad(String en, String nl) {
        return ProblemException.of(ProblemType.BAD_REQUEST, new Text(en, nl));
    }
}
