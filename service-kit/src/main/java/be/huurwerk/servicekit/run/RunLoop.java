package be.huurwerk.servicekit.run;

import be.huurwerk.servicekit.loop.Loop;
import be.huurwerk.servicekit.sql.AfterCommit;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** This replica's worker. A service without a {@link RunHandler} has none. */
@ApplicationScoped
class RunLoop {
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Map<String, RunHandler> handlers;
    private final Worker worker;
    private final Loop loop;
    private final AfterCommit afterCommit;

    RunLoop(
            DataSource dataSource,
            WallClock clock,
            TransactionSynchronizationRegistry transaction,
            Instance<EntityManager> session,
            @All List<RunHandler> handlers) {
        Sql sql = new Sql(dataSource);
        this.handlers = handlers.stream().collect(Collectors.toMap(RunHandler::kind, Function.identity()));
        Optional<EntityManager> entities = session.isResolvable() ? Optional.of(session.get()) : Optional.empty();
        this.worker = new Worker(new RunStore(sql, clock), new ChunkStore(sql, clock), this.handlers, entities);
        this.loop = new Loop("runs", () -> worker.work() ? Duration.ZERO : SWEEP);
        this.afterCommit = new AfterCommit(transaction, loop::wake);
    }

    void start(@Observes StartupEvent started) {
        if (!handlers.isEmpty()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.stop();
        loop.join(LONGEST_STOP);
    }

    boolean handles(String kind) {
        return handlers.containsKey(kind);
    }

    void wakeAfterCommit() {
        afterCommit.register();
    }
}
