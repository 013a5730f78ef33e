package be.huurwerk.servicekit.sql;

import be.huurwerk.servicekit.time.WallClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes what has served its time, a thousand rows a transaction: relayed events (the topic keeps them for ever; the feed says until
 * where they are gone) and idempotency keys.
 */
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration KEYS_KEPT = Duration.ofDays(7);
    private static final int BATCH = 1000;
    private static final String RELAYED = "with gone as (delete from outbox where id in (select id from outbox"
            + " where published_at < ? order by published_at limit " + BATCH
            + " for update skip locked) returning position),"
            + " told as (update feed set gone_until = greatest(gone_until, (select max(position) from gone))"
            + " where exists (select from gone)) select count(*) from gone";
    private static final String KEYS = "with gone as (delete from idempotency_key where (client, method, path, key) in"
            + " (select client, method, path, key from idempotency_key"
            + " where created_at < ? order by created_at limit " + BATCH + " for update skip locked) returning 1)"
            + " select count(*) from gone";

    private static final String UNPLACED =
            "with unplaced as (select id, row_number() over (order by subject, sequence) as place"
                    + " from outbox where published_at is not null and position is null),"
                    + " told as (update feed set last_position = last_position + (select count(*) from unplaced)"
                    + " where exists (select from unplaced) returning last_position)"
                    + " update outbox set position = told.last_position - (select count(*) from unplaced) + unplaced.place"
                    + " from unplaced, told where outbox.id = unplaced.id and outbox.position is null";

    private final Sql sql;
    private final WallClock clock;
    private final Duration feedKept;

    Housekeeping(DataSource dataSource, WallClock clock, @ConfigProperty(name = "huurwerk.feed-days") int feedDays) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
        this.feedKept = Duration.ofDays(feedDays);
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        cleanUp();
    }

    /**
     * Gives a place in the feed to what an older release relayed, and deletes the events that the feed need not have any more, and keys
     * that are older than seven days.
     */
    public void cleanUp() {
        Work.inTransaction(() -> sql.update(UNPLACED));
        int events = all(RELAYED, clock.now().minus(feedKept));
        int keys = all(KEYS, clock.now().minus(KEYS_KEPT));
        if (events + keys > 0) {
            LOG.infof("Deleted %d relayed events and %d idempotency keys", events, keys);
        }
    }

    private int all(String delete, Instant before) {
        int deleted = 0;
        int last = BATCH;
        while (last == BATCH) {
            last = Work.inTransaction(
                    () -> sql.first(delete, row -> row.getInt(1), before).orElseThrow());
            deleted += last;
        }
        return deleted;
    }
}
