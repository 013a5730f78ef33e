package be.huurwerk.gateway.route;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.replica.Connections;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One call on its way to a service, and its answer on the way back. Both flow as fast as who takes them, so that neither is held in memory. A
 * problem is answered where the service gives no answer; where one has begun, the connection is closed, so that nobody takes a part for the whole.
 */
final class Passage {
    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final Service service;
    private final Connections connections;
    private final Silence silence;
    private final RoutingContext route;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final ClientBody body;
    private final List<Turns.Turn> turns;
    private final Answer answer;
    private final Duration answerTimeout;
    private String key;
    private HttpClientRequest outgoing;
    private boolean over;

    /**
     * @param body null where the call has none
     * @param turns that it takes, one after the other, before it takes a connection
     */
    Passage(
            Service service,
            Connections connections,
            Silence silence,
            RoutingContext route,
            ClientBody body,
            List<Turns.Turn> turns,
            GatewayConfig config) {
        this.service = service;
        this.connections = connections;
        this.silence = silence;
        this.route = route;
        this.request = route.request();
        this.response = route.response();
        this.body = body;
        this.turns = turns;
        this.answer = new Answer(service, route, config);
        this.answerTimeout = config.answerTimeout();
    }

    /** @param length of the body, in bytes; negative where it was not told */
    void go(long length) {
        if (body == null) {
            request.resume();
        }
        boolean repeatable = Repeatable.isRepeatable(request, length, body != null);
        key = repeatable ? Repeatable.keyFor(request) : null;
        if (body != null && (repeatable || Repeatable.isSmall(length))) {
            int again = repeatable ? Repeatable.AGAIN : 0;
            // before a connection is taken, which would else wait for a slow client
            body.whole().onSuccess(all -> ask(() -> sendRepeatedly(all, again))).onFailure(this::refuse);
        } else if (repeatable) {
            ask(() -> sendRepeatedly(null, Repeatable.AGAIN));
        } else if (body == null) {
            ask(() -> open(answerTimeout).compose(HttpClientRequest::send));
        } else {
            body.beginning(Repeatable.LARGEST_BODY)
                    .onSuccess(first -> sendOnce(first))
                    .onFailure(this::refuse);
        }
    }

    /** No connection to the service is held for a body of which little comes. */
    private void sendOnce(Buffer first) {
        if (over) {
            return; // its client is gone
        }
        ask(() -> body.ended() ? open(answerTimeout).compose(opened -> opened.send(first)) : stream(first));
    }

    /** The client is answered, or gone; true the first time that it is said. */
    boolean over() {
        if (over) {
            return false;
        }
        over = true;
        if (body != null) {
            body.over();
        }
        answer.over();
        boolean whole = answer.begun() && response.ended() && (body == null || body.ended());
        if (!whole && outgoing != null) {
            outgoing.reset();
        }
        turns.forEach(Turns.Turn::end);
        return true;
    }

    /** The answer waits until it is passed on. */
    private void ask(Supplier<Future<HttpClientResponse>> call) {
        Future<Void> turn = Future.succeededFuture();
        for (Turns.Turn next : turns) {
            turn = turn.compose(before -> over ? Future.succeededFuture() : next.begin());
        }
        turn.onFailure(this::refuse).onSuccess(begun -> {
            if (!over) { // else its client is gone
                silence.unlessItLasts(() -> call.get().onSuccess(HttpClientResponse::pause))
                        .onSuccess(this::pass)
                        .onFailure(this::refuse);
            }
        });
    }

    private Future<HttpClientRequest> open(Duration answerTimeout) {
        return connections.open(service, answerTimeout).onSuccess(opened -> {
            outgoing = opened;
            opened.exceptionHandler(fault -> {}); // told by its answer too; else the client logs it
            opened.setMethod(request.method()).setURI(request.uri());
            ForwardedHeaders.copyRequest(request.headers(), opened.headers());
            if (key != null) {
                opened.putHeader(Repeatable.KEY, key);
            }
        });
    }

    private Future<HttpClientResponse> sendRepeatedly(Buffer all, int again) {
        return open(answerTimeout)
                .compose(opened -> all == null ? opened.send() : opened.send(all))
                .recover(fault -> again > 0 && Connections.isClosed(fault) && !response.closed()
                        ? sendRepeatedly(all, again - 1)
                        : Future.failedFuture(fault));
    }

    /**
     * What breaks off on the way there is never ended for the service, which would take it for whole. The service need not answer before it has
     * all of it; who is slow meanwhile is the body's to say.
     */
    private Future<HttpClientResponse> stream(Buffer first) {
        return open(Duration.ZERO).compose(opened -> {
            if (!opened.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                opened.setChunked(true);
            }
            opened.write(first);
            body.pipe()
                    .endOnFailure(false)
                    .to(opened)
                    .onSuccess(sent -> opened.idleTimeout(answerTimeout.toMillis()))
                    .onFailure(fault -> {
                        if (!answer.begun()) {
                            opened.reset(0, fault);
                        }
                    });
            return opened.response();
        });
    }

    private void pass(HttpClientResponse told) {
        if (response.closed() || response.ended()) {
            outgoing.reset();
            return;
        }
        answer.pass(told);
        if (body != null && !body.ended()) {
            route.addEndHandler(end -> body.discard());
        }
    }

    /** With what was wrong with the body, where that was the fault, else with what was wrong with the service. */
    private void refuse(Throwable fault) {
        if (response.closed() || response.ended()) {
            return;
        }
        ProblemException problem = body == null ? null : body.problem();
        if (problem == null && fault instanceof ProblemException refusal) {
            problem = refusal; // it got no turn
        } else if (problem == null) {
            problem = UpstreamFaults.problem(service, fault);
            LOG.warnf("%s: no answer (%d): %s", service.api(), problem.status(), fault.toString());
        }
        Problems.answer(route, problem);
        if (body != null) {
            body.discard();
        }
    }
}
