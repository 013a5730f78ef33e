package be.huurwerk.webkit.trace;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that ties together what one request does in several services: header {@code BelGov-Trace-Id}, {@code trace} in the log. */
public final class TraceId {
    public static final String HEADER = "BelGov-Trace-Id";
    public static final String LOG_KEY = "trace";
    private static final String KEY = TraceId.class.getName();
    private static final Pattern MEANINGLESS = Pattern.compile("\\p{XDigit}{8}-?(\\p{XDigit}{4}-?){3}\\p{XDigit}{12}");

    private TraceId() {}

    /** The trace id of the request being answered; {@code none} outside a request. */
    public static String current() {
        Context context = Vertx.currentContext();
        String kept = context != null && VertxContext.isDuplicatedContext(context) ? context.getLocal(KEY) : null;
        return kept == null ? "none" : kept;
    }

    /** The caller's trace id if it is a UUID, with its lines or without, else a new one: any other could be the number or the name of somebody. */
    public static String of(String header) {
        return header != null && MEANINGLESS.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }

    /** The trace id as a UUID, whatever lines it was written with; a new one outside a request. */
    public static UUID uuid(String traceId) {
        String digits = traceId.replace("-", "");
        return MEANINGLESS.matcher(traceId).matches()
                ? new UUID(
                        Long.parseUnsignedLong(digits.substring(0, 16), 16),
                        Long.parseUnsignedLong(digits.substring(16), 16))
                : UUID.randomUUID();
    }

    /** The trace id of the request that the route answers, on whatever thread; {@code none} where no filter saw it. */
    public static String of(RoutingContext route) {
        return route.get(KEY, "none");
    }

    static void remember(RoutingContext route, String traceId) {
        route.put(KEY, traceId);
        Context context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context)) {
            context.putLocal(KEY, traceId);
        }
    }
}
