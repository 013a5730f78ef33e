package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Reads a projection anew, in the running transaction: into tables beside the real ones, which serve as they are meanwhile, while the listener
 * goes on. Only for the last events the listener waits; then what was read is compared with what is there, and put in its place if it is another.
 */
final class Rebuilding {
    private final Sql sql;
    private final ListenerParts parts;
    private final Projection projection;
    private final Rereading reading;

    Rebuilding(Sql sql, ListenerParts parts, Projection projection, Handler handler) {
        this.sql = sql;
        this.parts = parts;
        this.projection = projection;
        this.reading = new Rereading(sql, projection.listener(), handler);
    }

    Rebuild.Outcome run(String bootstrapServers, BooleanSupplier stopping) {
        sql.execute("set local statement_timeout = '60s'");
        Shadow shadow = new Shadow(sql, projection.tables());
        shadow.make();
        Map<Integer, Long> heard = positions("");
        try (WholeTopic topic = new WholeTopic(parts.listener().topic(), bootstrapServers, stopping)) {
            topic.begin();
            topic.readUntil(heard, reading::take);
            topic.readUntil(positions(" order by partition for update"), reading::take);
        }
        reading.end();
        Rebuild.Outcome outcome = new Rebuild.Outcome(reading.events(), shadow.removed(), shadow.added());
        if (outcome.removed() + outcome.added() > 0) {
            shadow.takePlace();
        }
        return outcome;
    }

    /** How far the listener has read; with {@code for update} it goes no further until this transaction ends. */
    private Map<Integer, Long> positions(String lock) {
        Map<Integer, Long> positions = new HashMap<>();
        sql.list(
                "select partition, next_offset from inbox_offset where listener = ? and topic = ? and next_offset >= 0"
                        + lock,
                row -> positions.put(row.getInt(1), row.getLong(2)),
                parts.listener().name(),
                parts.listener().topic());
        return positions;
    }
}
