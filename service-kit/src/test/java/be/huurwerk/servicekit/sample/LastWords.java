package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.event.Projection;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What was said last to {@link OtherListener} of each subject, and how often something was. */
@ApplicationScoped
public class LastWords implements Projection {
    private final Sql sql;
    private volatile UUID refused;

    LastWords(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public String name() {
        return "lastWords";
    }

    @Override
    public String listener() {
        return "other";
    }

    @Override
    public List<String> tables() {
        return List.of("last_word", "said");
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.subject().equals(refused)) {
            throw new IllegalStateException("nothing is kept of " + refused);
        }
        String word = event.data().path("word").asText();
        sql.update(
                "insert into last_word (subject, word) values (?, ?) on conflict (subject) do update set word = excluded.word",
                event.subject(),
                word);
        sql.update("insert into said (subject, sequence) values (?, ?)", event.subject(), event.sequence());
    }

    /** From now on nothing is kept of this one, and of all others everything is. */
    public void refuse(UUID subject) {
        refused = subject;
    }

    public String of(UUID subject) {
        return sql.first("select word from last_word where subject = ?", row -> row.getString(1), subject)
                .orElse("");
    }

    public List<Long> said(UUID subject) {
        return sql.list(
                "select sequence from said where subject = ? order by sequence", row -> row.getLong(1), subject);
    }

    /** Spoils it, as a mistake in the code or by hand would. */
    public void spoil(UUID subject, UUID stranger) {
        sql.update("update last_word set word = 'spoilt' where subject = ?", subject);
        sql.update("insert into last_word (subject, word) values (?, 'never said')", stranger);
    }
}
