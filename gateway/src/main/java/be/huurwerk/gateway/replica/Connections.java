package be.huurwerk.gateway.replica;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.Services;
import be.huurwerk.gateway.Settings;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Connections to the replicas of the services. Nothing was sent where one can't be had, so another replica is then tried, whatever the call is. */
@ApplicationScoped
public class Connections {
    /** Below the services' own idle time, so that a kept connection is never one they are just closing. */
    private static final int KEEP_ALIVE_SECONDS = 30;
    /** How long a replica that closed a call is passed over, where there is another. */
    private static final Duration CLOSING = Duration.ofSeconds(1);
    /** What of the TLS registry is used towards them: whom the gateway trusts, and by which certificate they know it. */
    private static final String SERVICES = "services";

    private final Replicas replicas;
    private final Services services;
    private final Settings settings;
    private final HttpClient plain;
    private final HttpClient encrypted;

    Connections(
            Replicas replicas,
            Services services,
            Vertx vertx,
            GatewayConfig config,
            Settings settings,
            TlsConfigurationRegistry certificates) {
        this.replicas = replicas;
        this.services = services;
        this.settings = settings;
        this.plain = vertx.createHttpClient(options(config), pool(config));
        HttpClientOptions secure = options(config).setSsl(true);
        certificates.get(SERVICES).ifPresent(ours -> TlsConfigUtils.configure(secure, ours));
        this.encrypted = vertx.createHttpClient(secure, pool(config));
    }

    /**
     * A call that is not sent yet, to a replica that is there.
     *
     * @param answerTimeout how long it may be silent
     */
    public Future<HttpClientRequest> open(Service service, Duration answerTimeout) {
        return replicas.of(service)
                .recover(unknown -> Future.failedFuture(new ConnectException("No replica is known: " + unknown)))
                .compose(all -> open(service, all, new ArrayList<>(2), answerTimeout));
    }

    private Future<HttpClientRequest> open(
            Service service, List<Replica> all, List<Replica> tried, Duration answerTimeout) {
        Optional<Replica> choice = Choice.of(all, tried);
        if (choice.isEmpty()) {
            return Future.failedFuture(new ConnectException("No replica is known"));
        }
        Replica replica = choice.get();
        tried.add(replica);
        return open(service, replica, answerTimeout)
                .recover(fault -> tried.size() < all.size()
                        ? open(service, all, tried, answerTimeout)
                        : Future.failedFuture(fault));
    }

    /** The same to this replica and no other. */
    Future<HttpClientRequest> open(Service service, Replica replica, Duration answerTimeout) {
        replica.began();
        HttpClient client = services.named(service.api()).encrypted() ? encrypted : plain;
        return client.request(new RequestOptions()
                        .setHost(replica.host())
                        .setPort(replica.port())
                        .setConnectTimeout(settings.now().connectTimeout().toMillis())
                        .setIdleTimeout(answerTimeout.toMillis()))
                .onSuccess(request -> {
                    request.response().onFailure(fault -> passOver(replica, fault));
                    request.response().compose(HttpClientResponse::end).onComplete(end -> replica.ended());
                })
                .recover(fault -> {
                    replica.ended();
                    if (!(fault instanceof ConnectionPoolTooBusyException)) {
                        replica.restFor(settings.now().replicaRest());
                    }
                    return Future.failedFuture(whileConnecting(fault));
                });
    }

    /** How many replicas of it were found the last time. */
    public int replicas(Service service) {
        return replicas.latest(service).size();
    }

    /**
     * A replica that was told to stop takes connections for a moment still, and closes each as a call comes: what is sent again must not come to
     * it again and again, as the one that works on the fewest calls.
     */
    private static void passOver(Replica replica, Throwable fault) {
        if (isClosed(fault)) {
            replica.restFor(CLOSING);
        }
    }

    /** Whether a kept connection was closed as the call went out, or reset because the call had come already; not one that was never open. */
    public static boolean isClosed(Throwable fault) {
        return fault instanceof HttpClosedException
                || fault instanceof StreamResetException
                || fault instanceof IOException && !(fault instanceof ConnectException);
    }

    /** Who can't be connected to in time was never asked: away, not slow. The host of a container that is down answers nothing at all. */
    private static Throwable whileConnecting(Throwable fault) {
        return fault instanceof TimeoutException
                ? new ConnectException("No connection in time: " + fault.getMessage())
                : fault;
    }

    private static HttpClientOptions options(GatewayConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
    }

    private static PoolOptions pool(GatewayConfig config) {
        return new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waiting());
    }
}
