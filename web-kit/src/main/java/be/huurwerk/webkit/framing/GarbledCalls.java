package be.huurwerk.webkit.framing;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.problem.UnroutedCalls;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** Answers calls that could not be read: no route ever sees them. The connection is closed, since nobody knows where the next call would begin. */
final class GarbledCalls implements Handler<HttpServerRequest> {
    private final UnroutedCalls unrouted;

    GarbledCalls(UnroutedCalls unrouted) {
        this.unrouted = unrouted;
    }

    @Override
    public void handle(HttpServerRequest request) {
        unrouted.refuse(request, problem(request.decoderResult().cause()));
    }

    private static ProblemException problem(Throwable cause) {
        if (cause instanceof ProblemException known) {
            return known; // of Framing
        }
        if (cause instanceof TooLongHttpLineException) {
            return ProblemException.of(
                    ProblemType.URI_TOO_LONG, new Text("The address is too long.", "Het adres is te lang."));
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return ProblemException.of(
                    ProblemType.HEADERS_TOO_LARGE, new Text("The headers are too large.", "De headers zijn te groot."));
        }
        return ProblemException.of(
                ProblemType.BAD_REQUEST, new Text("This is no HTTP that can be read.", "Dit is geen leesbare HTTP."));
    }
}
