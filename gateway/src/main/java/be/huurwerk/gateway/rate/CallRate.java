package be.huurwerk.gateway.rate;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/**
 * What a client may still call, after one call was counted. The headers are those of draft-ietf-httpapi-ratelimit-headers-10.
 *
 * @param allowed calls in the window
 * @param left calls that it may make now
 * @param whole until it may make all of them again
 * @param again until it may make one; zero where the call is let in
 */
public record CallRate(long allowed, Duration window, long left, Duration whole, Duration again) {
    private static final String POLICY = "\"client\"";

    public boolean exceeded() {
        return !again.isZero();
    }

    /** Says in the answer what is left. */
    public void tell(HttpServerResponse response) {
        response.putHeader("RateLimit-Policy", POLICY + ";q=" + allowed + ";w=" + window.toSeconds());
        response.putHeader("RateLimit", POLICY + ";r=" + left + ";t=" + secondsUp(whole));
    }

    /** 429 that says when to try again. */
    public ProblemException problem() {
        String counted = allowed + " / " + window.toSeconds() + " s";
        return ProblemException.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        new Text(
                                "This client calls too often; its limit is " + counted + ".",
                                "Deze client roept te vaak op; zijn grens is " + counted + "."))
                .header("Retry-After", Long.toString(secondsUp(again)));
    }

    private static long secondsUp(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
