package be.huurwerk.gateway.route;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Settings;
import be.huurwerk.gateway.accesslog.AccessLog;
import be.huurwerk.gateway.replica.Connections;
import be.huurwerk.webkit.body.BodyLimit;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.problem.Text;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Passes calls on to one service: as many at once as it is allowed to work on, and none whose body is too large. */
final class Forwarder {
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final String ALL = "";
    private static final long UNTOLD = -1;
    private static final long ABSURD = -2;

    private final Service service;
    private final Connections connections;
    private final Silence silence;
    private final BodyLimits limits;
    private final Settings settings;
    private final Vertx vertx;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AwaitedBodies smallBodies = new AwaitedBodies();
    private final AwaitedBodies largeBodies = new AwaitedBodies();
    private final Turns ofClients;
    private final Turns ofLargeBodies;

    Forwarder(
            Service service,
            Connections connections,
            Silence silence,
            BodyLimits limits,
            Settings settings,
            Vertx vertx) {
        this.service = service;
        this.connections = connections;
        this.silence = silence;
        this.limits = limits;
        this.settings = settings;
        this.vertx = vertx;
        this.ofClients = new Turns(vertx);
        this.ofLargeBodies = new Turns(vertx);
    }

    void forward(RoutingContext route) {
        if (route.response().closed()) {
            return; // its client is gone
        }
        GatewayConfig now = settings.now();
        HttpServerRequest request = route.request();
        long length = length(request);
        boolean hasBody = length > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        ClientBody body = null;
        if (hasBody || length == ABSURD) {
            long limit = limits.of(request.method().name(), request.path());
            body = new ClientBody(request, limit, now, vertx);
            if (length > limit || length == ABSURD) {
                refuse(route, body, BodyLimit.exceeded(limit));
                return;
            }
        }
        if (inFlight.incrementAndGet() > now.callsInFlight()) {
            inFlight.decrementAndGet();
            refuse(route, body, busy());
            return;
        }
        if (body != null && !await(body, Repeatable.isSmall(length), AccessLog.client(route), now)) {
            inFlight.decrementAndGet();
            refuse(route, body, tooManyBodies());
            return;
        }
        ForwardedHeaders.continueIfAsked(route);
        boolean large = body != null && !Repeatable.isSmall(length);
        Passage passage = new Passage(
                service, connections, silence, route, body, turns(AccessLog.client(route), large, now), now);
        route.addEndHandler(end -> {
            if (passage.over()) {
                inFlight.decrementAndGet();
            }
        });
        passage.go(length);
    }

    private boolean await(ClientBody body, boolean small, String client, GatewayConfig now) {
        AwaitedBodies awaited = small ? smallBodies : largeBodies;
        if (!awaited.begin(client, small ? now.smallBodies() : now.largeBodies())) {
            return false;
        }
        body.whenOver(() -> awaited.ended(client));
        return true;
    }

    /** A large body flows as slowly as its client sends it: all of them together leave connections to the others. */
    private List<Turns.Turn> turns(String client, boolean large, GatewayConfig now) {
        int replicas = Math.max(1, connections.replicas(service));
        Turns.Turn ofClient = ofClients.of(client, bounds(now.clientConnections() * replicas, now, this::tooManyCalls));
        return large
                ? List.of(ofLargeBodies.of(ALL, bounds(now.largeConnections() * replicas, now, this::busy)), ofClient)
                : List.of(ofClient);
    }

    private static Turns.Bounds bounds(int most, GatewayConfig now, Supplier<ProblemException> refusal) {
        return new Turns.Bounds(most, now.clientWaiting(), now.turnTimeout(), refusal);
    }

    private static void refuse(RoutingContext route, ClientBody body, ProblemException problem) {
        Problems.answer(route, problem);
        if (body != null) {
            body.discard();
        }
    }

    private ProblemException busy() {
        return ProblemException.of(
                        ProblemType.SERVICE_UNAVAILABLE,
                        new Text(
                                "The service of " + service.api() + " works on as many calls as it may.",
                                "De service van " + service.api() + " werkt aan zoveel oproepen als ze mag."))
                .header("Retry-After", Long.toString(BUSY.toSeconds()));
    }

    private ProblemException tooManyBodies() {
        return ProblemException.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        new Text(
                                "This client is sending as many bodies to " + service.api() + " as it may at a time.",
                                "Deze client stuurt al zoveel bodies naar " + service.api() + " als tegelijk mag."))
                .header("Retry-After", Long.toString(BUSY.toSeconds()));
    }

    private ProblemException tooManyCalls() {
        return ProblemException.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        new Text(
                                "The calls of this client that " + service.api()
                                        + " works on, and those whose answers it still reads, are as many as it may have.",
                                "De oproepen van deze client waaraan " + service.api()
                                        + " werkt, en die waarvan hij het antwoord nog leest, zijn er zoveel als hij er mag hebben."))
                .header("Retry-After", Long.toString(BUSY.toSeconds()));
    }

    private static long length(HttpServerRequest request) {
        String told = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (told == null) {
            return UNTOLD;
        }
        try {
            long length = Long.parseLong(told);
            return length < 0 ? ABSURD : length;
        } catch (NumberFormatException absurd) {
            return ABSURD;
        }
    }
}
