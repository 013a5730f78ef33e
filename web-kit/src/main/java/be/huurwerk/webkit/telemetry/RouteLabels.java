package be.huurwerk.webkit.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * What a call is counted under: the template of its route, never the address that was asked. An id, a number or a name that stands in the
 * address of a call that no route took, or that was refused before, is counted as {@code other}.
 */
final class RouteLabels implements MeterFilter {
    static final String OTHER = "other";
    private static final String CONNECTIONS = "vertx.http.connections";
    private static final String SERVER = "http.server.";
    private static final String CALLS = SERVER + "requests";
    private static final String ROUTE = "uri";
    private static final Pattern TEMPLATE = Pattern.compile(
            "root|NOT_FOUND|REDIRECTION|UNKNOWN|/|(/(\\{[A-Za-z]+}|v1|\\*|[a-z][A-Za-z]{1,39}(\\.yaml)?))+");
    /** In seconds: a call is fast below the first, and slow from one second on. */
    private static final double[] BUCKETS = {0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    /**
     * What is told of connections and bytes carries a port, or none, as the server was made: with two servers in a process (one of TLS, one of
     * figures) the second would not start, since a metric has the same labels everywhere.
     */
    @Override
    public MeterFilterReply accept(Meter.Id id) {
        String name = id.getName();
        return name.startsWith(CONNECTIONS) || name.startsWith(SERVER) && !name.equals(CALLS)
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String route = id.getName().equals(CALLS) ? id.getTag(ROUTE) : null;
        return route == null || TEMPLATE.matcher(route).matches()
                ? id
                : id.replaceTags(Tags.of(id.getTags()).and(Tag.of(ROUTE, OTHER)));
    }

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return !id.getName().equals(CALLS)
                ? config
                : DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(DoubleStream.of(BUCKETS)
                                .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
                                .toArray())
                        .build()
                        .merge(config);
    }
}
