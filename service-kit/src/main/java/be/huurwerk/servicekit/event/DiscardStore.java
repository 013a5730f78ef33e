package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import java.util.List;
import java.util.UUID;

/** What operators threw away. */
final class DiscardStore {
    private final Sql sql;

    DiscardStore(Sql sql) {
        this.sql = sql;
    }

    void add(Discard discard) {
        sql.update(
                "insert into discarded_event (dead_letter_id, listener, topic, partition, record_offset, source, subject,"
                        + " sequence, type, fault, reason, client, token_subject, discarded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                discard.deadLetterId(),
                discard.listener(),
                discard.topic(),
                discard.partition(),
                discard.offset(),
                discard.stream().map(StreamId::source).orElse(null),
                discard.stream().map(StreamId::subject).orElse(null),
                discard.sequence().orElse(null),
                discard.type().orElse(null),
                discard.fault(),
                discard.reason().orElse(null),
                discard.by().client(),
                discard.by().subject().orElse(null),
                discard.discardedAt());
    }

    List<Discard> page(UUID after, int size) {
        return sql.list(
                "select * from discarded_event where dead_letter_id > ? order by dead_letter_id limit ?",
                Discard::of,
                after,
                size);
    }

    long count() {
        return sql.first("select count(*) from discarded_event", row -> row.getLong(1))
                .orElseThrow();
    }
}
