package be.huurwerk.servicekit.wait;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits for what another service's event should have brought: a caller who was just told of a tenancy by one service may know it before
 * the next one has heard of it.
 */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private Patience() {}

    /**
     * Asks until there is an answer, for two seconds at most; then empty. Call it outside a transaction: each question is then a short
     * transaction of its own, and no connection is held between two of them. Inside one it works too (each statement sees what was
     * committed before it), but holds the caller's connection all the while.
     */
    public static <T> Optional<T> await(Supplier<Optional<T>> question) {
        return await(LIMIT, question);
    }

    static <T> Optional<T> await(Duration limit, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE;
        while (true) {
            Optional<T> answer = ask(question);
            if (answer.isPresent()
                    || System.nanoTime() >= end
                    || Thread.currentThread().isInterrupted()) {
                return answer;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    private static <T> Optional<T> ask(Supplier<Optional<T>> question) {
        return QuarkusTransaction.isActive()
                ? question.get()
                : QuarkusTransaction.requiringNew().call(question::get);
    }
}
