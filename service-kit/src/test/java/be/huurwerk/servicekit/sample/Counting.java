package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunHandler;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A run that counts how often it handled, and committed, each subject. */
@ApplicationScoped
public class Counting implements RunHandler {
    private final Sql sql;
    private final Mood mood;
    private final Gate gate;

    Counting(DataSource dataSource, Mood mood, Gate gate) {
        this.sql = new Sql(dataSource);
        this.mood = mood;
        this.gate = gate;
    }

    @Override
    public String kind() {
        return "counting";
    }

    @Override
    public void handle(Run run, UUID subject) {
        sql.update(
                "insert into heard (listener, subject, sequence, type, word) values (?, ?, 1, 'handled', ?)",
                kind(),
                subject,
                run.key());
        mood.check(subject.toString());
        gate.pass(run.key());
    }

    /** How often subjects were handled for a key, each once per time. */
    public List<UUID> handled(String key) {
        return sql.list(
                "select subject from heard where listener = 'counting' and word = ? order by id",
                row -> row.getObject(1, UUID.class),
                key);
    }
}
