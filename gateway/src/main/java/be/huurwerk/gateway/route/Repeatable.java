package be.huurwerk.gateway.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A call that may be sent twice with one effect: a reading, a question that stores nothing, or a POST, which goes out with an idempotency key
 * of the gateway's own where its client gave none. A service may close a kept connection in the moment in which such a call goes out on it; it
 * is then sent again, on another. A step that a service takes without a key (stop, resume, replay, discard, a rebuild), a PUT and a PATCH are sent once.
 */
final class Repeatable {
    static final String KEY = "Idempotency-Key";
    /** Twice, since the connection of the second time may be closing with the first. */
    static final int AGAIN = 2;

    private static final Pattern QUESTION = Pattern.compile(
            ".*/(rentSimulations|[a-zA-Z]+Quotes|occupancyAssessments|structuredCommunications/validate|query)");
    private static final Pattern WITHOUT_KEY = Pattern.compile(".*/(stop|resume|replay|discard|projectionRebuilds)");

    /** In bytes; a larger body is streamed, and not kept to be sent again. */
    static final int LARGEST_BODY = 65_536;

    private Repeatable() {}

    /** Whether the call may be sent again; its body, where it has one, is then kept meanwhile. */
    static boolean isRepeatable(HttpServerRequest request, long length, boolean hasBody) {
        HttpMethod method = request.method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            return !hasBody;
        }
        return method == HttpMethod.POST
                && isSmall(length)
                && !WITHOUT_KEY.matcher(request.path()).matches();
    }

    /** Whether a body of this length in bytes, negative where it was not told, is kept until it is whole. */
    static boolean isSmall(long length) {
        return length >= 0 && length <= LARGEST_BODY;
    }

    /** The key under which a POST goes out that came without one; null where none is needed. */
    static String keyFor(HttpServerRequest request) {
        return request.method() != HttpMethod.POST
                        || request.headers().contains(KEY)
                        || QUESTION.matcher(request.path()).matches()
                ? null
                : "gateway-" + UUID.randomUUID();
    }
}
