package be.huurwerk.gateway.replica;

import be.huurwerk.gateway.Service;
import be.huurwerk.webkit.trace.TraceId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The gateway's own calls of a service; each may be sent twice with one effect. */
@ApplicationScoped
public class ServiceCalls {
    private final Connections connections;
    private final Replicas replicas;
    private final Vertx vertx;

    ServiceCalls(Connections connections, Replicas replicas, Vertx vertx) {
        this.connections = connections;
        this.replicas = replicas;
        this.vertx = vertx;
    }

    /** @param body empty where there is none */
    public record Call(HttpMethod method, String path, Map<String, String> headers, String body, Duration timeout) {

        /** @param path below the prefix of the service, with its query */
        public static Call get(String path, Map<String, String> headers, Duration timeout) {
            return new Call(HttpMethod.GET, path, headers, "", timeout);
        }
    }

    /** What was answered, whatever its status. */
    public record Answer(int status, String body) {}

    /** Fails where no replica answers in time. The trace id of the request that asks goes along; so this is called on its thread. */
    public Future<Answer> ask(Service service, Call call) {
        String traceId = TraceId.current();
        Supplier<Future<Answer>> once = () ->
                connections.open(service, call.timeout()).compose(request -> send(request, service, call, traceId));
        return onOneThread(() ->
                once.get().recover(fault -> Connections.isClosed(fault) ? once.get() : Future.failedFuture(fault)));
    }

    /** The answer of each replica; fails where none is known. */
    public Future<List<Future<Answer>>> askEach(Service service, Call call) {
        String traceId = TraceId.current();
        return replicas.of(service)
                .map(all -> all.stream()
                        .map(replica -> onOneThread(() -> connections
                                .open(service, replica, call.timeout())
                                .compose(request -> send(request, service, call, traceId))))
                        .toList());
    }

    /** Waits for it, on a thread that may wait; a failure comes as {@link java.util.concurrent.CompletionException}. */
    public static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    /** Else an answer could have come, and be lost, before this thread looks at it. */
    private <T> Future<T> onOneThread(Supplier<Future<T>> call) {
        Promise<T> promise = Promise.promise();
        vertx.getOrCreateContext().runOnContext(there -> call.get().onComplete(promise));
        return promise.future();
    }

    private static Future<Answer> send(HttpClientRequest request, Service service, Call call, String traceId) {
        request.setMethod(call.method()).setURI(service.prefix() + call.path());
        call.headers().forEach(request::putHeader);
        request.putHeader(TraceId.HEADER, traceId);
        Future<HttpClientResponse> sent =
                call.body().isEmpty() ? request.send() : request.send(Buffer.buffer(call.body()));
        return sent.compose(answer -> answer.body().map(body -> new Answer(answer.statusCode(), body.toString())));
    }
}
