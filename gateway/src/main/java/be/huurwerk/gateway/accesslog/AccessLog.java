package be.huurwerk.gateway.accesslog;

import be.huurwerk.webkit.problem.UnroutedCalls;
import be.huurwerk.webkit.trace.TraceId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.MDC;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * A line a call: method, path, status, bytes in and out, milliseconds, client; the format of the log adds the trace id. No query, no token, no
 * address; of the path only ids and the words of our APIs. In JSON each of them is a field too. Calls that were refused before any filter saw them
 * have their line as well.
 */
@ApplicationScoped
public class AccessLog implements UnroutedCalls.Hearer {
    private static final Logger LOG = Logger.getLogger("be.huurwerk.access");
    private static final String CLIENT = AccessLog.class.getName();
    /** After the trace id is known, before the filters that may answer. */
    private static final int FIRST = 9_999;

    private static final String NOBODY = "-";
    /** Any other is a star: a caller may write what he likes there. */
    private static final Set<HttpMethod> METHODS = Set.copyOf(HttpMethod.values());

    /** Of a call that broke off before its answer was whole. */
    private static final String BROKEN = "broken";

    private final LoggedPath paths;

    AccessLog(LoggedPath paths) {
        this.paths = paths;
    }

    /** Who calls, once that is known. */
    public static void client(RoutingContext route, String client) {
        route.put(CLIENT, client);
    }

    /** Who calls; {@code -} where nobody needs to say. */
    public static String client(RoutingContext route) {
        return route.get(CLIENT, NOBODY);
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext route) {
        if (LOG.isLoggable(Level.INFO)) {
            long began = System.nanoTime();
            Object trace = MDC.get(TraceId.LOG_KEY); // not known any more where a connection ends a call
            AtomicBoolean told = new AtomicBoolean(); // a broken connection ends a call twice
            route.addEndHandler(end -> {
                if (told.compareAndSet(false, true)) {
                    log(route, trace, end.succeeded(), System.nanoTime() - began);
                }
            });
        }
        route.next();
    }

    /** Nobody is known to have called, and nothing was worked on. */
    @Override
    public void accept(HttpServerRequest unrouted) {
        if (LOG.isLoggable(Level.INFO)) {
            ExtLogRecord line =
                    line(unrouted, Integer.toString(unrouted.response().getStatusCode()), 0, NOBODY);
            line.putMdc(TraceId.LOG_KEY, unrouted.response().headers().get(TraceId.HEADER));
            LOG.logRaw(line);
        }
    }

    private void log(RoutingContext route, Object trace, boolean whole, long nanos) {
        String status = Integer.toString(route.response().getStatusCode());
        String outcome = whole ? status : route.response().headWritten() ? status + ' ' + BROKEN : BROKEN;
        ExtLogRecord line = line(route.request(), outcome, nanos, client(route));
        line.putMdc(TraceId.LOG_KEY, String.valueOf(trace));
        LOG.logRaw(line);
    }

    /** The server counts the body of a {@code HEAD} too, which it leaves out. */
    private static long sent(HttpServerRequest request) {
        return request.method() == HttpMethod.HEAD ? 0 : request.response().bytesWritten();
    }

    private ExtLogRecord line(HttpServerRequest request, String outcome, long nanos, String client) {
        String method = METHODS.contains(request.method()) ? request.method().name() : "*";
        String path = paths.of(request.path());
        String in = Long.toString(request.bytesRead());
        String out = Long.toString(sent(request));
        String millis = Long.toString(TimeUnit.NANOSECONDS.toMillis(nanos));
        ExtLogRecord line = new ExtLogRecord(
                Level.INFO,
                method + ' ' + path + ' ' + outcome + ' ' + in + '>' + out + " B " + millis + " ms " + client,
                ExtLogRecord.FormatStyle.NO_FORMAT,
                AccessLog.class.getName());
        line.setLoggerName(LOG.getName());
        line.putMdc("method", method);
        line.putMdc("path", path);
        line.putMdc("status", outcome);
        line.putMdc("bytesIn", in);
        line.putMdc("bytesOut", out);
        line.putMdc("millis", millis);
        line.putMdc("client", client);
        return line;
    }
}
