package be.huurwerk.gateway.route;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The breaker of one service: where it left several calls in a row without an answer, those that follow are refused at once for a time, so that
 * they don't pile up before a service that can't work them off. A fault that is told at once opens nothing.
 */
final class Silence {
    private final CircuitBreaker breaker;

    Silence(Service service, Vertx vertx, GatewayConfig config) {
        this.breaker = CircuitBreaker.create(
                service.api(),
                vertx,
                new CircuitBreakerOptions()
                        .setMaxFailures(config.silentCalls())
                        .setFailuresRollingWindow(config.answerTimeout()
                                .multipliedBy(2)
                                .plus(config.silenceRest())
                                .toMillis())
                        .setTimeout(-1)
                        .setResetTimeout(config.silenceRest().toMillis()));
        breaker.<Object>failurePolicy(call -> call.failed() && isSilent(call.cause()));
    }

    /** The answer to the call, or a failure with {@link io.vertx.circuitbreaker.OpenCircuitException}. */
    <T> Future<T> unlessItLasts(Supplier<Future<T>> call) {
        return breaker.execute(promise -> call.get().onComplete(promise));
    }

    private static boolean isSilent(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
