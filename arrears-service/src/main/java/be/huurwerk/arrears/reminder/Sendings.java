package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.reminder.Sending.Failure;
import be.huurwerk.arrears.reminder.Sending.Reason;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Which letters left, as it is stored: only added. */
@ApplicationScoped
class Sendings {

    private final Sql sql;
    private final WallClock clock;

    Sendings(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    void add(UUID stepId, Sending sending) {
        sql.update(
                "insert into arrears_sending (sending_id, step_id, handed_over_on, reference, client, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                sending.sendingId(),
                stepId,
                sending.handedOverOn(),
                sending.reference().orElse(null),
                sending.by(),
                clock.now());
    }

    /** That the letters of these steps left together, but for those of which it is known, and of steps that were a mistake; how many. */
    int addAll(List<UUID> stepIds, LocalDate handedOverOn, String client) {
        return sql.update(
                "insert into arrears_sending (sending_id, step_id, handed_over_on, client, recorded_at)"
                        + " select one.id, one.step, ?, ?, ? from unnest(?, ?) as one(id, step)"
                        + " where not exists (select from arrears_sending g where g.step_id = one.step)"
                        + " and not exists (select from arrears_step_annulment a where a.step_id = one.step)",
                handedOverOn,
                client,
                clock.now(),
                Stream.generate(Ids::next).limit(stepIds.size()).toArray(UUID[]::new),
                stepIds.toArray(UUID[]::new));
    }

    /** @return whether it had not failed before */
    boolean fail(UUID sendingId, Failure failure) {
        return sql.update(
                        "insert into arrears_sending_failure (sending_id, failed_on, reason, client, recorded_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        sendingId,
                        failure.on(),
                        failure.reason().name(),
                        failure.by(),
                        clock.now())
                == 1;
    }

    /** The first first. */
    List<Sending> of(UUID stepId) {
        return sql.list(
                "select s.sending_id, s.handed_over_on, s.reference, s.client, f.failed_on, f.reason, f.client"
                        + " from arrears_sending s left join arrears_sending_failure f using (sending_id) where s.step_id = ?"
                        + " order by s.handed_over_on, s.sending_id",
                row -> new Sending(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getString(3)),
                        row.getString(4),
                        row.getObject(5) == null
                                ? Optional.empty()
                                : Optional.of(new Failure(
                                        row.getObject(5, LocalDate.class),
                                        Reason.valueOf(row.getString(6)),
                                        row.getString(7)))),
                stepId);
    }
}
