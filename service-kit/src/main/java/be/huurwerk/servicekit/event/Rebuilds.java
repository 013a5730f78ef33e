package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.loop.Loop;
import be.huurwerk.servicekit.loop.Looping;
import be.huurwerk.servicekit.sql.AfterCommit;
import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.sql.Work;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Projections that are read anew when somebody asks: one at a time a replica, each in one transaction with its outcome. A replica that dies
 * leaves everything as it was, and the next one begins again.
 */
@ApplicationScoped
class Rebuilds implements Looping {
    private static final Logger LOG = Logger.getLogger(Rebuilds.class);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final List<Projection> projections;
    private final EventLoops loops;
    private final Optional<EntityManager> session;
    private final Sql sql;
    private final RebuildStore store;
    private final String bootstrapServers;
    private final AfterCommit afterCommit;
    private final Loop loop;

    Rebuilds(
            @All List<Projection> projections,
            EventLoops loops,
            Instance<EntityManager> session,
            DataSource dataSource,
            WallClock clock,
            TransactionSynchronizationRegistry transaction,
            @ConfigProperty(name = "huurwerk.api") String api,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.projections = projections;
        this.loops = loops;
        this.session = session.isResolvable() ? Optional.of(session.get()) : Optional.empty();
        this.sql = new Sql(dataSource);
        this.store = new RebuildStore(sql, clock);
        this.bootstrapServers = bootstrapServers;
        this.loop = new Loop("rebuild-" + api, this::next);
        this.afterCommit = new AfterCommit(transaction, loop::wake);
    }

    void start(@Observes StartupEvent started) {
        if (!projections.isEmpty()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.stop();
        loop.join(Duration.ofSeconds(2));
    }

    @Override
    public Stream<Loop> loops() {
        return Stream.of(loop);
    }

    List<Projection> projections() {
        return projections;
    }

    String topic(Projection projection) {
        return loops.parts(projection.listener()).orElseThrow().listener().topic();
    }

    Optional<Rebuild> latest(Projection projection) {
        return store.latest(projection.name());
    }

    /** In the caller's transaction. */
    Rebuild ask(Projection projection, String client) {
        afterCommit.register();
        return store.ask(projection.name(), client);
    }

    private Duration next() {
        UUID[] claimed = new UUID[1];
        try {
            boolean done = Work.inTransaction(
                    LONGEST,
                    () -> store.claim()
                            .map(rebuild -> {
                                claimed[0] = rebuild.rebuildId();
                                store.completed(rebuild.rebuildId(), read(rebuild));
                                return true;
                            })
                            .orElse(false));
            return done ? Duration.ZERO : SWEEP;
        } catch (RuntimeException e) {
            if (claimed[0] == null || loop.isStopping() || Fault.of(e).isTransient() || isOfBroker(e)) {
                throw e;
            }
            LOG.errorf(e, "The rebuild %s failed, and changed nothing", claimed[0]);
            Work.inTransaction(() -> store.failed(claimed[0], Fault.reason(e)));
            return Duration.ZERO;
        }
    }

    private Rebuild.Outcome read(Rebuild rebuild) {
        Projection projection = projections.stream()
                .filter(one -> one.name().equals(rebuild.projection()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no such projection any more"));
        ListenerParts parts = loops.parts(projection.listener()).orElseThrow();
        Rebuild.Outcome outcome = new Rebuilding(
                        sql, parts, projection, new Handler(projection.name(), projection::on, session))
                .run(bootstrapServers, loop::isStopping);
        LOG.infof(
                "The projection %s was read anew: %d events, %d rows removed, %d added",
                projection.name(), outcome.events(), outcome.removed(), outcome.added());
        return outcome;
    }

    private static boolean isOfBroker(Throwable fault) {
        return fault instanceof org.apache.kafka.common.errors.RetriableException;
    }
}
