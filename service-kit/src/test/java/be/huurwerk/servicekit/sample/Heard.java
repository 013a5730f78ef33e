package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the sample's listeners have written down: a row each time they were called and committed. */
@ApplicationScoped
public class Heard {
    private final Sql sql;

    Heard(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void write(String listener, ReceivedEvent event) {
        sql.update(
                "insert into heard (listener, subject, sequence, type, word) values (?, ?, ?, ?, ?)",
                listener,
                event.subject(),
                event.sequence(),
                event.type(),
                event.data().path("word").asText());
    }

    /** The sequences that a listener has applied of a subject, in the order in which it did. */
    public List<Long> sequences(String listener, UUID subject) {
        return sql.list(
                "select sequence from heard where listener = ? and subject = ? order by id",
                row -> row.getLong(1),
                listener,
                subject);
    }

    public long count(String listener) {
        return sql.first("select count(*) from heard where listener = ?", row -> row.getLong(1), listener)
                .orElseThrow();
    }
}
