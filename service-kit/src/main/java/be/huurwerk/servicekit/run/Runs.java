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
     * The run of this kind and key: the one there is while it is queued or running; a stopped one goes on with what it has not done;
     * otherwise a new one, or the old one opened again with the subjects it now has. Joins the caller's transaction; the work begins after its commit. A run without subjects is completed.
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
        if (run.status() == RunStatus.stopped) {
            store.resume(runId);
        } else {
            store.open(runId, subjects.get(), loop.chunkSize(kind));
        }
        loop.wakeAfterCommit();
        return store.find(runId).orElseThrow();
    }

    public Optional<Run> find(UUID runId) {
        return store.find(runId);
    }

    /** The run of this kind and key, if it was asked for. */
    public Optional<Run> find(String kind, String key) {
        return store.find(kind, key);
    }

    /** What a run gave up, in the order of the subjects, after one of them. */
    public List<RunFailure> failures(UUID runId, Optional<UUID> after, int limit) {
        return store.failures(runId, after.orElse(RunStore.FIRST), limit);
    }

    /** Ends a run after the chunks in hand, until it is resumed. Nothing happens to one that is over. */
    @Transactional
    public void stop(UUID runId) {
        store.stop(runId);
    }

    /** A stopped run goes on with the chunks that are not done, behind the other runs of its kind. Nothing happens to any other. */
    @Transactional
    public void resume(UUID runId) {
        store.resume(runId);
        loop.wakeAfterCommit();
    }
}
