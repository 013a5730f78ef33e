package be.huurwerk.gateway.route;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The breaker of one service: where it left several calls in a row without an answer, those that follow are refused at once for a time, so that
 * they don't pile up before a service that can't work them off; then one is passed on to see. A fault that is told at once opens nothing.
 */
final class Silence {
    private final int most;
    private final long restNanos;
    private final LongSupplier clock;
    private final AtomicInteger inARow = new AtomicInteger();
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile long restsUntil;

    /**
     * @param most after as many silent calls in a row, the next ones are refused
     * @param rest for how long
     * @param clock in nanoseconds
     */
    Silence(int most, Duration rest, LongSupplier clock) {
        this.most = most;
        this.restNanos = rest.toNanos();
        this.clock = clock;
    }

    /** The answer to the call, or a failure with {@link SilentServiceException}. */
    <T> Future<T> unlessItLasts(Supplier<Future<T>> call) {
        if (inARow.get() < most) {
            return asked(call).onComplete(answer -> count(answer.failed() && isSilent(answer.cause())));
        }
        if (clock.getAsLong() - restsUntil < 0 || !trying.compareAndSet(false, true)) {
            return Future.failedFuture(new SilentServiceException());
        }
        return asked(call).onComplete(answer -> {
            count(answer.failed() && isSilent(answer.cause()));
            trying.set(false);
        });
    }

    /** Whether calls are refused, or one is passed on to see. */
    boolean lasts() {
        return inARow.get() >= most;
    }

    /** Else a fault on the way to the service would leave a trial open for ever. */
    private static <T> Future<T> asked(Supplier<Future<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException fault) {
            return Future.failedFuture(fault);
        }
    }

    private void count(boolean silent) {
        if (!silent) {
            if (inARow.get() > 0) {
                inARow.set(0);
            }
        } else if (inARow.incrementAndGet() >= most) {
            restsUntil = clock.getAsLong() + restNanos;
        }
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
