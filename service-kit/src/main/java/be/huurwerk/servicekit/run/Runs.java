package be.huurwerk.servicekit.run;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Runs of this service: long work on many subjects, asked once, done in chunks by whichever replicas are free. */
@ApplicationScoped
public class Runs {
    private final RunStore store;
    private final RunLoop loop;

    Runs(DataSource dataSource, WallClock clock, RunLoop loop) {
        this.store = new RunStore(new Sql(dataSource), clock);
        this.loop = loop;
    }

    /**
     * The run of this kind and key: the one there is while it is queued or running; otherwise a new one, or the old one opened again with
     * the subjects it now has. Joins the caller's transaction; the work begins after its commit. A run without subjects is completed.
     *
     * @param subjects asked only when the run is made or opened; done in the order of their ids
     * @throws IllegalArgumentException when no handler is there for the kind
     */
    @Transactional
    public Run request(String kind, String key, Supplier<List<UUID>> subjects) {
        if (!loop.handles(kind)) {
            throw new IllegalArgumentException("no RunHandler for " + kind);
        }
        UUID runId = store.make(kind, key);
        Run run = store.find(runId).orElseThrow();
        if (run.status() == RunStatus.queued && run.total() > 0 || run.status() == RunStatus.running) {
            return run;
        }
        store.open(runId, subjects.get());
        loop.wakeAfterCommit();
        return store.find(runId).orElseThrow();
    }

    public Optional<Run> find(UUID runId) {
        return store.find(runId);
    }

    /** Ends a run after the chunks in hand; asked again, it opens anew. Nothing happens to one that is over. */
    @Transactional
    public void stop(UUID runId) {
        store.stop(runId);
    }
}
