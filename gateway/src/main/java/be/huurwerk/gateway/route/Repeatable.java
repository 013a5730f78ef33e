package be.huurwerk.gateway.route;

import be.huurwerk.gateway.replica.Connections;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A call that may be sent twice with one effect: a reading, a question that stores nothing, or a POST, which goes out with an idempotency key
 * of the gateway's own where its client gave none. A service may close a kept connection in the moment in which such a call goes out on it; it
 * is then sent again, on another. A step that a service takes without a key (stop, resume, replay, discard), a PUT and a PATCH are sent once.
 */
final class Repeatable {
    private static final Set<HttpMethod> READINGS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern QUESTION = Pattern.compile(
            ".*/(rentSimulations|[a-zA-Z]+Quotes|occupancyAssessments|structuredCommunications/validate|query)");
    private static final Pattern WITHOUT_KEY = Pattern.compile(".*/(stop|resume|replay|discard)");
    private static final String KEY = "Idempotency-Key";
    /** Twice, since the connection of the second time may be closing with the first. */
    private static final int AGAIN = 2;

    /** In bytes; a larger body is streamed, and not kept to be sent again. */
    private static final int LARGEST_BODY = 65_536;

    private final HttpServerRequest request;
    private final boolean hasBody;

    private Repeatable(HttpServerRequest request, boolean hasBody) {
        this.request = request;
        this.hasBody = hasBody;
    }

    /** Empty for a call that must not be sent twice, or whose body can't be kept. */
    static Optional<Repeatable> of(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (READINGS.contains(request.method())) {
            return length == null && !chunked ? Optional.of(new Repeatable(request, false)) : Optional.empty();
        }
        boolean isOnce = !request.method().equals(HttpMethod.POST)
                || WITHOUT_KEY.matcher(request.path()).matches();
        return isOnce || chunked || !isSmall(length) ? Optional.empty() : Optional.of(new Repeatable(request, true));
    }

    Future<ProxyResponse> send(ProxyContext context) {
        if (!hasBody) {
            return send(context, null, AGAIN);
        }
        if (request.getHeader(KEY) == null && !QUESTION.matcher(request.path()).matches()) {
            context.request().putHeader(KEY, "gateway-" + UUID.randomUUID());
        }
        Future<Buffer> body = request.body();
        request.resume();
        return body.compose(all -> send(context, all, AGAIN));
    }

    private static Future<ProxyResponse> send(ProxyContext context, Buffer body, int again) {
        return once(context, body)
                .recover(fault -> again > 0 && Connections.isClosed(fault)
                        ? send(context, body, again - 1)
                        : Future.failedFuture(fault));
    }

    private static Future<ProxyResponse> once(ProxyContext context, Buffer body) {
        context.request().setBody(body == null ? null : Body.body(body));
        return context.sendRequest();
    }

    private static boolean isSmall(String length) {
        return length != null && length.length() <= 5 && Integer.parseInt(length) <= LARGEST_BODY;
    }
}
