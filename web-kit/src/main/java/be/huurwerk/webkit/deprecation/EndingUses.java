package be.huurwerk.webkit.deprecation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which clients still call operations that are going to end, since this process started; the log has it at the first call and at every tenfold. */
@ApplicationScoped
public class EndingUses {
    private static final Logger LOG = Logger.getLogger(EndingUses.class);

    private final Map<Use, Long> counts = new ConcurrentHashMap<>();

    /** A client's use of an operation. */
    public record Use(String operationId, String clientId) {}

    void count(String operationId, String clientId) {
        long calls = counts.merge(new Use(operationId, clientId), 1L, Long::sum);
        if (isPowerOfTen(calls)) {
            LOG.infof("%s, which is going to end, was called %d times by client %s", operationId, calls, clientId);
        }
    }

    /** How often, by operation and client. */
    public Map<Use, Long> counts() {
        return Map.copyOf(counts);
    }

    private static boolean isPowerOfTen(long number) {
        long rest = number;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}
