package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.telemetry.Measure;
import be.huurwerk.servicekit.telemetry.Reading;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Events that wait to be sent, of which it counts no more than a hundred thousand, and the age of the oldest of these. */
@ApplicationScoped
class OutboxMeasure implements Measure {
    private static final String EVENTS = "huurwerk.outbox.events";
    private static final String AGE = "huurwerk.outbox.age.seconds";

    private final Sql sql;
    private final WallClock clock;

    OutboxMeasure(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    @Override
    public Map<String, String> metrics() {
        return Map.of(EVENTS, "Events that wait to be sent", AGE, "Age of the oldest event that waits to be sent");
    }

    @Override
    public List<Reading> read() {
        return sql.list(
                        "select count(*), min(occurred_at) from (select occurred_at from outbox where published_at is null limit 100000) waiting",
                        row -> List.of(
                                Reading.of(EVENTS, row.getLong(1)),
                                Reading.of(AGE, age(Optional.ofNullable(Sql.instant(row, "min"))))))
                .get(0);
    }

    private double age(Optional<Instant> oldest) {
        return oldest.map(since ->
                        Math.max(0, Duration.between(since, clock.now()).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
