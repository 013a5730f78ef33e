package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.telemetry.Measure;
import be.huurwerk.servicekit.telemetry.Reading;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** How far each listener of the service is behind, whichever replica reads for it, and what it could not apply. */
@ApplicationScoped
class ListenerMeasure implements Measure {
    private static final String RECORDS = "huurwerk.listener.lag.records";
    private static final String SECONDS = "huurwerk.listener.lag.seconds";
    private static final String DEAD_LETTERS = "huurwerk.dead.letters";
    private static final String LISTENER = "listener";

    private final Sql sql;
    private final WallClock clock;
    private final EventLoops loops;
    private final Map<String, Lag> lags = new HashMap<>();

    ListenerMeasure(DataSource dataSource, WallClock clock, EventLoops loops) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
        this.loops = loops;
    }

    @Override
    public Map<String, String> metrics() {
        return Map.of(
                RECORDS, "Records of its topic that a listener has not taken yet",
                SECONDS, "For how long the oldest of them has been seen waiting",
                DEAD_LETTERS, "Events that a listener could not apply, and those that wait behind them");
    }

    @Override
    public List<Reading> read() {
        Map<String, Long> parked = new HashMap<>();
        sql.list(
                "select listener, count(*) from (select listener from dead_letter limit 100000) parked group by listener",
                row -> parked.put(row.getString(1), row.getLong(2)));
        List<Reading> readings = new ArrayList<>();
        for (EventListener listener : loops.listeners()) {
            readings.add(Reading.of(DEAD_LETTERS, parked.getOrDefault(listener.name(), 0L), LISTENER, listener.name()));
            readings.addAll(lag(listener));
        }
        return readings;
    }

    private List<Reading> lag(EventListener listener) {
        Instant now = clock.now();
        Map<TopicPartition, Long> ends = loops.ends(listener.topic());
        Map<Integer, Long> positions = new HashMap<>();
        sql.list(
                "select partition, next_offset from inbox_offset where listener = ? and topic = ?",
                row -> positions.put(row.getInt(1), row.getLong(2)),
                listener.name(),
                listener.topic());
        long records = 0;
        double seconds = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            long position = Math.max(0, positions.getOrDefault(end.getKey().partition(), 0L));
            records += Math.max(0, end.getValue() - position);
            seconds = Math.max(
                    seconds,
                    lags.computeIfAbsent(listener.name() + ' ' + end.getKey(), first -> new Lag())
                            .seconds(end.getValue(), position, now));
        }
        return List.of(
                Reading.of(RECORDS, records, LISTENER, listener.name()),
                Reading.of(SECONDS, seconds, LISTENER, listener.name()));
    }
}
