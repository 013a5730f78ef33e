package be.huurwerk.servicekit.call;

import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Calls of another service. They are the exception: what a service needs to know it has heard as an event. The call is made once; who
 * asked is told when to try again.
 */
public final class Calls {

    private static final Logger LOG = Logger.getLogger(Calls.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Calls() {}

    /**
     * What the other service answers.
     *
     * @throws ProblemException 503 with {@code Retry-After} when it doesn't, whatever the reason: that it refuses us is no fault of
     *     who asked
     */
    public static <T> T to(String service, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException fault) {
            LOG.warnf("%s can't be asked: %s", service, Fault.reason(fault));
            throw ProblemException.unavailable(
                    RETRY_AFTER,
                    new Text(
                            "What this needs of " + service + " can't be had now.",
                            "Wat hiervoor van " + service + " nodig is, is nu niet beschikbaar."));
        }
    }
}
