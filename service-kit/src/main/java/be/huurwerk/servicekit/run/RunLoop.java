package be.huurwerk.servicekit.run;

import be.huurwerk.servicekit.audit.AuditTrail;
import be.huurwerk.servicekit.loop.Loop;
import be.huurwerk.servicekit.loop.Looping;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This replica's workers, each a thread that does one chunk at a time. A service without a {@link RunHandler} has none. */
@ApplicationScoped
class RunLoop implements Looping {
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Map<String, RunHandler> handlers;
    private final List<Loop> loops;
    private final AfterCommit afterCommit;

    RunLoop(
            DataSource dataSource,
            WallClock clock,
            AuditTrail trail,
            TransactionSynchronizationRegistry transaction,
            Instance<EntityManager> session,
            @All List<RunHandler> handlers,
            @ConfigProperty(name = "huurwerk.runs.workers") int workers) {
        Sql sql = new Sql(dataSource);
        this.handlers = handlers.stream().collect(Collectors.toMap(RunHandler::kind, Function.identity()));
        Optional<EntityManager> entities = session.isResolvable() ? Optional.of(session.get()) : Optional.empty();
        this.loops = IntStream.rangeClosed(1, workers)
                .mapToObj(number -> loop(
                        number,
                        new Worker(
                                new RunStore(sql, clock), new ChunkStore(sql, clock), trail, this.handlers, entities)))
                .toList();
        this.afterCommit = new AfterCommit(transaction, () -> loops.forEach(Loop::wake));
    }

    private static Loop loop(int number, Worker worker) {
        return new Loop("runs-" + number, () -> worker.work() ? Duration.ZERO : SWEEP);
    }

    void start(@Observes StartupEvent started) {
        if (!handlers.isEmpty()) {
            loops.forEach(Loop::start);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        loops.forEach(Loop::stop);
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        loops.forEach(loop -> loop.join(Duration.ofNanos(end - System.nanoTime())));
    }

    @Override
    public Stream<Loop> loops() {
        return loops.stream();
    }

    boolean handles(String kind) {
        return handlers.containsKey(kind);
    }

    int chunkSize(String kind) {
        return handlers.get(kind).chunkSize();
    }

    void wakeAfterCommit() {
        afterCommit.register();
    }
}
