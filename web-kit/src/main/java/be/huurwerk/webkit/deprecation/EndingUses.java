package be.huurwerk.webkit.deprecation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which clients still call operations that are going to end: a counter for each, and a line of the log at the first call of this process and at every tenfold. */
@ApplicationScoped
class EndingUses {
    static final String METRIC = "huurwerk.ending.calls";

    private static final Logger LOG = Logger.getLogger(EndingUses.class);

    private final Map<Use, Long> counts = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;

    EndingUses(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    private record Use(String operationId, String clientId) {}

    void count(String operationId, String clientId) {
        Counter.builder(METRIC)
                .description("Calls of operations that are going to end")
                .tags("operation", operationId, "client", clientId)
                .register(metrics)
                .increment();
        long calls = counts.merge(new Use(operationId, clientId), 1L, Long::sum);
        if (isPowerOfTen(calls)) {
            LOG.infof("%s, which is going to end, was called %d times by client %s", operationId, calls, clientId);
        }
    }

    private static boolean isPowerOfTen(long number) {
        long rest = number;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}
