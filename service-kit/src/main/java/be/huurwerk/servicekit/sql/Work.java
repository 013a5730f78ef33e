package be.huurwerk.servicekit.sql;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;

/** Work of the kit's own threads: a transaction of its own, with a request scope for the beans that want one. */
public final class Work {
    private static final int SECONDS = 120;

    private Work() {}

    public static <T> T inTransaction(Callable<T> work) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work);
        }
        request.activate();
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work);
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
