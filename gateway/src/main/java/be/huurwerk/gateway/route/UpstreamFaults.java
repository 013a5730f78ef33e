package be.huurwerk.gateway.route;

import be.huurwerk.gateway.Service;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Which problem it is when a service gives no answer. */
final class UpstreamFaults {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private UpstreamFaults() {}

    static ProblemException problem(Service service, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SilentServiceException) {
                return ProblemException.unavailable(
                        RETRY_AFTER,
                        new Text(
                                "The service of " + service.api()
                                        + " left the last calls without an answer, and is given time.",
                                "De service van " + service.api()
                                        + " liet de laatste oproepen onbeantwoord, en krijgt tijd."));
            }
            if (isAway(cause)) {
                return ProblemException.unavailable(
                        RETRY_AFTER,
                        new Text(
                                "The service of " + service.api() + " can't be reached now.",
                                "De service van " + service.api() + " is nu niet bereikbaar."));
            }
            if (cause instanceof TimeoutException) {
                return ProblemException.of(
                        ProblemType.GATEWAY_TIMEOUT,
                        new Text(
                                "The service of " + service.api() + " did not answer in time.",
                                "De service van " + service.api() + " antwoordde niet op tijd."));
            }
        }
        return ProblemException.of(
                ProblemType.BAD_GATEWAY,
                new Text(
                        "The service of " + service.api() + " broke off, or its answer is no HTTP.",
                        "De service van " + service.api() + " brak af, of haar antwoord is geen HTTP."));
    }

    private static boolean isAway(Throwable fault) {
        return fault instanceof ConnectException
                || fault instanceof NoRouteToHostException
                || fault instanceof UnknownHostException
                || fault instanceof UnresolvedAddressException
                || fault instanceof ConnectionPoolTooBusyException;
    }
}
