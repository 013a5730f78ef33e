package be.huurwerk.servicekit.sql;

import be.huurwerk.servicekit.time.WallClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Deletes what has served its time, a thousand rows a transaction: relayed events (the topic keeps them for ever) and idempotency keys. */
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 1000;
    private static final String RELAYED = "delete from outbox where id in (select id from outbox"
            + " where published_at < ? order by published_at limit " + BATCH + " for update skip locked)";
    private static final String KEYS = "delete from idempotency_key where (client, method, path, key) in"
            + " (select client, method, path, key from idempotency_key"
            + " where created_at < ? order by created_at limit " + BATCH + " for update skip locked)";

    private final Sql sql;
    private final WallClock clock;

    Housekeeping(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        cleanUp();
    }

    /** Deletes all that is older than seven days. */
    public void cleanUp() {
        Instant before = clock.now().minus(KEPT);
        int events = all(RELAYED, before);
        int keys = all(KEYS, before);
        if (events + keys > 0) {
            LOG.infof("Deleted %d relayed events and %d idempotency keys", events, keys);
        }
    }

    private int all(String delete, Instant before) {
        int deleted = 0;
        int last = BATCH;
        while (last == BATCH) {
            last = Work.inTransaction(() -> sql.update(delete, before));
            deleted += last;
        }
        return deleted;
    }
}
