package be.huurwerk.gateway.route;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.front.Broken;
import be.huurwerk.webkit.problem.Problems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** The answer of a service on its way to the client. Once it has begun, no problem can follow: what breaks off closes the connection. */
final class Answer {
    private static final Logger LOG = Logger.getLogger(Answer.class);
    /** In bytes; an answer up to this is passed on in one piece. */
    private static final int SMALL = 16_384;

    private final Service service;
    private final RoutingContext route;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final GatewayConfig config;
    private TakenAnswer taken;
    private boolean begun;

    Answer(Service service, RoutingContext route, GatewayConfig config) {
        this.service = service;
        this.route = route;
        this.request = route.request();
        this.response = route.response();
        this.config = config;
    }

    boolean begun() {
        return begun;
    }

    /** @param told paused; it flows from now on */
    void pass(HttpClientResponse told) {
        begun = true;
        response.setStatusCode(told.statusCode());
        ForwardedHeaders.copyAnswer(told.headers(), response.headers());
        String length = told.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (isBodiless(told.statusCode())) {
            response.end();
            told.resume();
        } else if (length != null && length.length() <= 5 && Integer.parseInt(length) <= SMALL) {
            told.body().onSuccess(this::end).onFailure(this::breakOff);
            told.resume();
        } else {
            response.setChunked(length == null);
            taken = new TakenAnswer(response, config, route.vertx(), this::leave);
            told.pipe().endOnFailure(false).to(taken).onFailure(this::breakOff);
        }
    }

    /** Nothing of it is waited for any more. */
    void over() {
        if (taken != null) {
            taken.over();
        }
    }

    private void end(Buffer all) {
        if (!response.closed()) {
            response.end(all);
        }
    }

    private boolean isBodiless(int status) {
        return request.method() == HttpMethod.HEAD || status == 204 || status == 304;
    }

    /** A client that takes too little holds no connection to the service any longer. */
    private void leave() {
        LOG.infof("%s: its answer was taken too slowly", service.api());
        Broken.off(request.connection());
    }

    private void breakOff(Throwable fault) {
        if (!response.closed()) {
            LOG.warnf("%s: broke off in its answer: %s", service.api(), fault.toString());
            if (response.headWritten()) {
                Broken.off(request.connection());
            } else {
                response.headers().clear();
                Problems.answer(route, UpstreamFaults.problem(service, fault));
            }
        }
    }
}
