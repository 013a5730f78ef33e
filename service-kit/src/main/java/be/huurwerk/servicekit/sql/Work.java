package be.huurwerk.servicekit.sql;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Work of the kit's own threads: a transaction of its own, with a request scope for the beans that want one. */
public final class Work {
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private Work() {}

    public static <T> T inTransaction(Callable<T> work) {
        return inTransaction(LONGEST, work);
    }

    /** With another time than two minutes, after which it is undone. */
    public static <T> T inTransaction(Duration longest, Callable<T> work) {
        int seconds = Math.toIntExact(longest.toSeconds());
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return QuarkusTransaction.requiringNew().timeout(seconds).call(work);
        }
        request.activate();
        try {
            return QuarkusTransaction.requiringNew().timeout(seconds).call(work);
        } finally {
            request.terminate();
        }
    }

    public static void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }
}
