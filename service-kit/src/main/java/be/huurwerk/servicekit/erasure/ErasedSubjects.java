package be.huurwerk.servicekit.erasure;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What this service heard to be erased: a file, the persons whom no other needs, and the records of both. A call that would add something
 * personal to one of them is refused; documents ask by themselves.
 */
@ApplicationScoped
public class ErasedSubjects {
    /** Who adds something shares it; who erases has it alone, so that nothing is added in between. */
    private static final String LOCK = "(4878)";

    private final Sql sql;
    private final WallClock clock;

    ErasedSubjects(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /**
     * Marks them erased before what is personal of them goes, and forgets the answers that are kept for repeated calls and name them, and
     * the events about them that the feed has, and why events about them were thrown away or settled. Does nothing when it is told again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<UUID> subjects) {
        UUID[] ids = subjects.toArray(UUID[]::new);
        sql.execute("select pg_advisory_xact_lock" + LOCK);
        sql.update(
                "insert into erased_subject (subject_id, erased_at) select id, ? from unnest(?) id on conflict do nothing",
                clock.now(),
                ids);
        sql.update(
                "delete from idempotency_key k where exists (select from unnest(?) id"
                        + " where position(id::text in k.path || coalesce(k.body, '')) > 0)",
                (Object) ids);
        sql.update("delete from outbox where subject = any(?) and published_at is not null", (Object) ids);
        sql.update("update discarded_event set reason = null where subject = any(?)", (Object) ids);
        sql.update("update forgotten_event set done_reason = null where subject = any(?)", (Object) ids);
    }

    /**
     * @throws ProblemException 409 {@code tenancyErased} when it was erased; else nobody erases it until this transaction ends
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refuse(UUID subject) {
        sql.execute("select pg_advisory_xact_lock_shared" + LOCK);
        if (sql.first("select 1 from erased_subject where subject_id = ?", row -> true, subject)
                .isPresent()) {
            throw ProblemException.conflict(
                    "tenancyErased",
                    new Text(
                            "What was personal in this file is erased, and nothing is added to it.",
                            "Wat persoonlijk was in dit dossier, is gewist, en er komt niets meer bij."));
        }
    }
}
