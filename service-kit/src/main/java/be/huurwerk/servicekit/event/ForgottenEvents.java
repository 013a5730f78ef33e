package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What this service told and doesn't know any more, since its database was restored to an earlier moment. */
@ApplicationScoped
public class ForgottenEvents {
    private final Sql sql;
    private final WallClock clock;

    ForgottenEvents(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /**
     * A forgotten event.
     *
     * @param type the part after {@code be.huurwerk.<context>.v1.}
     * @param done whether it was settled since
     */
    public record Forgotten(String type, boolean done) {}

    /** Those of a subject in the order in which they were told; nobody else settles them until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Forgotten> lock(UUID subject) {
        return sql.list(
                "select type, done_at is not null from forgotten_event where subject = ? order by sequence for update",
                row -> new Forgotten(row.getString(1), row.getBoolean(2)),
                subject);
    }

    /**
     * Of what events of a kind are that are not settled yet.
     *
     * @param type as of {@link Forgotten}
     */
    public List<UUID> unsettled(String type) {
        return sql.list(
                "select distinct subject from forgotten_event where type = ? and done_at is null order by subject",
                row -> row.getObject(1, UUID.class),
                type);
    }

    /**
     * Settles those of a subject that are not yet.
     *
     * @param reason it names nobody
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID subject, String reason) {
        sql.update(
                "update forgotten_event set done_at = ?, done_reason = ? where subject = ? and done_at is null",
                clock.now(),
                reason,
                subject);
    }
}
