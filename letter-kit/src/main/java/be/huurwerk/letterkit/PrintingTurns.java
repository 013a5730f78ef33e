package be.huurwerk.letterkit;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets letters be printed in turn: a letter takes some megabytes of heap while it is made, a long one many, and the process ends where they
 * are too many at once. Four short letters are printed at once, or a long one alone.
 */
final class PrintingTurns {
    static final int ALL = 4;
    /** A short letter, in characters of its HTML; statements have a hundred lines in as much. */
    private static final int SHORT = 40_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(ALL, true);
    private final Duration patience;

    /** @param patience how long a letter waits for its turn */
    PrintingTurns(Duration patience) {
        this.patience = patience;
    }

    /** @throws ProblemException 503 with {@code Retry-After} where its turn does not come in time */
    <T> T take(int length, Supplier<T> printing) {
        int weight = Math.min(ALL, 1 + length / SHORT);
        if (!acquire(weight)) {
            throw ProblemException.unavailable(
                    RETRY_AFTER,
                    new Text("Too many letters are printed at once.", "Er worden te veel brieven tegelijk afgedrukt."));
        }
        try {
            return printing.get();
        } finally {
            free.release(weight);
        }
    }

    private boolean acquire(int weight) {
        try {
            return free.tryAcquire(weight, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
