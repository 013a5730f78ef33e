package be.huurwerk.gateway;

import be.huurwerk.testsupport.ProjectRoot;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.PfxOptions;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.awaitility.Awaitility;

/** A service behind the gateway that does what a test needs, by the last segment of the path. */
final class FakeService {
    private final Vertx vertx;
    private final Service service;
    private HttpServer http;
    private NetServer raw;
    private final int port;
    private final AtomicReference<String> businessDate;
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean silent;
    private String health = "UP";
    private volatile String peer = "nobody";
    private final AtomicInteger listeners = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger counting = new AtomicInteger();
    private final AtomicInteger mostCounting = new AtomicInteger();
    private final AtomicInteger sending = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();

    /** @param businessDate which all replicas of the service share, as in a database */
    FakeService(Vertx vertx, Service service, int port, AtomicReference<String> businessDate) {
        this.vertx = vertx;
        this.service = service;
        this.port = port;
        this.businessDate = businessDate;
    }

    FakeService start() {
        return start(Certificates.ofServers());
    }

    /** With a certificate that the gateway doesn't trust. */
    FakeService startAsStranger() {
        return start(Certificates.ofStrangers());
    }

    /** Over TLS where its address says so, and then for callers with a certificate only. */
    private FakeService start(String certificate) {
        HttpServerOptions options = new HttpServerOptions();
        if (service.encrypted()) {
            options.setSsl(true)
                    .setKeyCertOptions(store(certificate))
                    .setTrustOptions(store(Certificates.ofClients()))
                    .setClientAuth(ClientAuth.REQUIRED);
        }
        http = listening(() ->
                vertx.createHttpServer(options).requestHandler(this::answer).listen(port, "localhost"));
        return this;
    }

    private static PfxOptions store(String path) {
        return new PfxOptions().setPath(path).setPassword(Certificates.PASSWORD);
    }

    /** Answers every connection with bytes that are no HTTP. */
    FakeService startGarbage() {
        raw = listening(() -> vertx.createNetServer()
                .connectHandler(socket -> socket.handler(bytes -> socket.write("no HTTP at all\r\n\r\n")))
                .listen(port, "localhost"));
        return this;
    }

    void stop() {
        if (http != null) {
            await(http.close());
            http = null;
        }
        if (raw != null) {
            await(raw.close());
            raw = null;
        }
    }

    /** From now on it takes calls and answers none. */
    void fallSilent() {
        silent = true;
    }

    void health(String told) {
        health = told;
    }

    String businessDate() {
        return businessDate.get();
    }

    /** How many listen to its events. */
    int listeners() {
        return listeners.get();
    }

    void businessDate(String date) {
        businessDate.set(date);
    }

    /** How often it was asked on a connection that it may just be closing. */
    int askedWhenStale() {
        return stale.get();
    }

    /** The keys that came with these calls. */
    List<String> keysWhenStale() {
        return keys;
    }

    /** How many bodies it counted to their end. */
    int wholeBodies() {
        return whole.get();
    }

    /** How many bodies broke off as it counted them. */
    int brokenBodies() {
        return broken.get();
    }

    /** How many bodies it counted at the same time, at most. */
    int mostCounting() {
        return mostCounting.get();
    }

    /** How many large answers it is sending. */
    int sending() {
        return sending.get();
    }

    /** How many bytes of large answers left it. */
    long sent() {
        return sent.get();
    }

    /** How many calls came to it, its health not counted. */
    int answered() {
        return answered.get();
    }

    /** Whose certificate the last caller showed. */
    String lastPeer() {
        return peer;
    }

    private void answer(HttpServerRequest request) {
        peer = peer(request);
        if (silent) {
            return;
        }
        if (!request.path().endsWith("/health")) {
            answered.incrementAndGet();
        }
        String path = request.path().substring(service.prefix().length());
        switch (path) {
            case "/health":
                JsonObject broker = new JsonObject().put("broker", new JsonObject().put("status", health));
                json(request, new JsonObject().put("status", health).put("details", broker));
                break;
            case "/operations/businessDate":
                businessDate(request);
                break;
            case "/tenancies/00000000-0000-7000-8000-000000000404",
                    "/persons/00000000-0000-7000-8000-000000000404/export":
                request.response().setStatusCode(404).end();
                break;
            case "/doc/openapi.yaml":
                request.response()
                        .putHeader("Content-Type", "application/yaml")
                        .sendFile(ProjectRoot.resolve("contracts/openapi/" + service.api() + ".yaml")
                                .toString());
                break;
            case "/deposits":
                json(request, "{\"items\":[{\"due\":999.00,\"uri\":\"" + request.uri() + "\"}]}");
                break;
            case "/rentAccounts":
                request.response().setStatusCode(403).end();
                break;
            case "/arrearsCases":
                json(request, "{\"items\":[]}");
                break;
            case "/slow":
                break; // never answers
            case "/reset":
                request.connection().close();
                break;
            case "/stale", "/stale/stop":
                stale(request);
                break;
            case "/half":
                request.response()
                        .putHeader("Content-Length", "100000")
                        .write("only a beginning")
                        .onSuccess(sent -> request.connection().close());
                break;
            case "/halfShort":
                request.response()
                        .putHeader("Content-Length", "1000")
                        .write("only a beginning")
                        .onSuccess(sent -> request.connection().close());
                break;
            case "/halfChunked":
                request.response()
                        .setChunked(true)
                        .write("only a beginning")
                        .onSuccess(sent -> request.connection().close());
                break;
            case "/large":
                large(request, Integer.parseInt(request.getParam("mebibytes")));
                break;
            case "/events":
                events(request);
                break;
            case "/count", "/bankStatements":
                count(request);
                break;
            case "/countLate":
                request.pause();
                vertx.setTimer(2_200, late -> count(request.resume()));
                break;
            case "/unread":
                request.pause();
                break; // and never answers
            case "/created":
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", service.prefix() + "/things/1")
                        .putHeader("ETag", "\"1\"")
                        .putHeader("Connection", "X-Hop")
                        .putHeader("X-Hop", "1")
                        .putHeader("Server", "fake")
                        .end();
                break;
            case "/unchanged":
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
                break;
            case "/removed":
                request.response().setStatusCode(204).end();
                break;
            case "/problem":
                request.response()
                        .setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"status\":409}");
                break;
            default:
                echo(request);
        }
    }

    private static String peer(HttpServerRequest request) {
        try {
            return request.sslSession() == null
                    ? "nobody"
                    : request.sslSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException none) {
            return "nobody";
        }
    }

    /** Closes the connection at every first of two calls, as a service does that just ends a kept one. */
    private void stale(HttpServerRequest request) {
        Optional.ofNullable(request.getHeader("Idempotency-Key")).ifPresent(keys::add);
        if (stale.getAndIncrement() % 2 == 0) {
            request.connection().close();
        } else {
            echo(request);
        }
    }

    private void businessDate(HttpServerRequest request) {
        if (request.method().name().equals("GET")) {
            json(request, new JsonObject().put("businessDate", businessDate.get()));
        } else {
            request.bodyHandler(body -> {
                businessDate.set(body.toJsonObject().getString("businessDate"));
                json(request, new JsonObject().put("businessDate", businessDate.get()));
            });
        }
    }

    /** One server-sent event, and then nothing for as long as somebody listens. */
    private void events(HttpServerRequest request) {
        listeners.incrementAndGet();
        request.response()
                .closeHandler(gone -> listeners.decrementAndGet())
                .putHeader("Content-Type", "text/event-stream")
                .setChunked(true)
                .write("event:progress\ndata:{\"done\":1}\n\n");
    }

    private void large(HttpServerRequest request, int mebibytes) {
        request.response().setChunked(true);
        sending.incrementAndGet();
        request.response().endHandler(end -> sending.decrementAndGet());
        Buffer block = Buffer.buffer(new byte[1 << 20]);
        write(request, block, mebibytes);
    }

    private void write(HttpServerRequest request, Buffer block, int left) {
        if (left == 0) {
            request.response().end();
        } else {
            request.response().write(block).onSuccess(written -> {
                sent.addAndGet(block.length());
                write(request, block, left - 1);
            });
        }
    }

    private void count(HttpServerRequest request) {
        long[] bytes = new long[1];
        mostCounting.accumulateAndGet(counting.incrementAndGet(), Math::max);
        request.response().endHandler(end -> counting.decrementAndGet());
        request.handler(part -> bytes[0] += part.length());
        request.exceptionHandler(gone -> broken.incrementAndGet());
        request.endHandler(end -> {
            whole.incrementAndGet();
            json(request, new JsonObject().put("bytes", bytes[0]));
        });
    }

    private void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
        request.bodyHandler(body -> json(
                request,
                new JsonObject()
                        .put("service", service.api())
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("body", body.toString())));
    }

    private static void json(HttpServerRequest request, JsonObject object) {
        json(request, object.encode());
    }

    private static void json(HttpServerRequest request, String object) {
        request.response().putHeader("Content-Type", "application/json").end(object);
    }

    /** The port of who stopped just now is free only once his thread has looked again at what it closed. */
    private static <T> T listening(Supplier<Future<T>> attempt) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptionsMatching(
                        fault -> fault.getCause() != null && fault.getCause().getCause() instanceof BindException)
                .until(() -> await(attempt.get()), Objects::nonNull);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
