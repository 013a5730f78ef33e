package be.huurwerk.gateway.front;

import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.problem.Text;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Answers calls that could not be read: no route ever sees them. The connection is closed, since nobody knows where the next call would begin. */
final class GarbledCalls implements Handler<HttpServerRequest> {

    @Override
    public void handle(HttpServerRequest request) {
        ProblemException problem = problem(request.decoderResult().cause());
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Connection", "close")
                .end(Buffer.buffer(Problems.json(problem, Language.of(null))))
                .onComplete(sent -> request.connection().close());
    }

    private static ProblemException problem(Throwable cause) {
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
