package be.huurwerk.gateway;

import be.huurwerk.testsupport.ProjectRoot;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A service behind the gateway that does what a test needs, by the last segment of the path. */
final class FakeService {
    private final Vertx vertx;
    private final Service service;
    private HttpServer http;
    private NetServer raw;
    private final int port;
    private final AtomicReference<String> businessDate;
    private final AtomicInteger answered = new AtomicInteger();
    private String health = "UP";
    private final AtomicInteger listeners = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    /** @param businessDate which all replicas of the service share, as in a database */
    FakeService(Vertx vertx, Service service, int port, AtomicReference<String> businessDate) {
        this.vertx = vertx;
        this.service = service;
        this.port = port;
        this.businessDate = businessDate;
    }

    FakeService start() {
        http = await(vertx.createHttpServer().requestHandler(this::answer).listen(port, "localhost"));
        return this;
    }

    /** Answers every connection with bytes that are no HTTP. */
    FakeService startGarbage() {
        raw = await(vertx.createNetServer()
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

    /** How many calls came to it, its health not counted. */
    int answered() {
        return answered.get();
    }

    private void answer(HttpServerRequest request) {
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
            case "/tenancies/00000000-0000-7000-8000-000000000404":
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
            case "/count":
                count(request);
                break;
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
        Buffer block = Buffer.buffer(new byte[1 << 20]);
        write(request, block, mebibytes);
    }

    private void write(HttpServerRequest request, Buffer block, int left) {
        if (left == 0) {
            request.response().end();
        } else {
            request.response().write(block).onSuccess(sent -> write(request, block, left - 1));
        }
    }

    private void count(HttpServerRequest request) {
        long[] bytes = new long[1];
        request.handler(part -> bytes[0] += part.length());
        request.endHandler(end -> json(request, new JsonObject().put("bytes", bytes[0])));
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

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
