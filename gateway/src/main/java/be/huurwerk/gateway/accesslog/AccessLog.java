package be.huurwerk.gateway.accesslog;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * A line a call: method, path, status, bytes in and out, milliseconds, client; the format of the log adds the trace id. No query, no token, no
 * address; of the path only ids and the words of our APIs. In JSON each of them is a field too.
 */
@ApplicationScoped
public class AccessLog {
    private static final Logger LOG = Logger.getLogger("be.huurwerk.access");
    private static final String CLIENT = AccessLog.class.getName();
    /** Before the filters that may answer. */
    private static final int FIRST = 9_990;

    private static final String NOBODY = "-";
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
            AtomicBoolean told = new AtomicBoolean(); // a broken connection ends a call twice
            route.addEndHandler(end -> {
                if (told.compareAndSet(false, true)) {
                    log(route, end.succeeded(), System.nanoTime() - began);
                }
            });
        }
        route.next();
    }

    private void log(RoutingContext route, boolean whole, long nanos) {
        String method = route.request().method().name();
        String path = paths.of(route.request().path());
        String status = Integer.toString(route.response().getStatusCode());
        String outcome = whole ? status : route.response().headWritten() ? status + ' ' + BROKEN : BROKEN;
        String in = Long.toString(route.request().bytesRead());
        String out = Long.toString(route.response().bytesWritten());
        String millis = Long.toString(TimeUnit.NANOSECONDS.toMillis(nanos));
        String client = client(route);
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
        LOG.logRaw(line);
    }
}
