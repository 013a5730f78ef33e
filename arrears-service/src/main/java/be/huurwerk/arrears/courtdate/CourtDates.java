package be.huurwerk.arrears.courtdate;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a running procedure before the court waits for: the day of a conciliation or a hearing, a judgment, and after one that dissolves the lease
 * that the tenant leaves. Whoever was summoned is not sent reminders meanwhile.
 */
@ApplicationScoped
public class CourtDates {

    private static final String WAITING =
            "select c.rent_account_id, c.court_case_id, max(s.for_day) filter (where s.for_day >= ?),"
                    + " bool_or(s.kind = 'petition') and not bool_or(s.kind = 'judgment'),"
                    + " (array_agg(s.for_day order by s.on_day desc, s.recorded_at desc, s.court_step_id desc)"
                    + " filter (where s.kind in ('petition', 'hearing') and s.for_day is not null))[1],"
                    + " max(s.on_day) filter (where s.kind in ('hearing', 'judgment')),"
                    + " max(s.for_day) filter (where s.kind = 'conciliationAsked'), max(s.on_day) filter (where s.kind = 'conciliation'),"
                    + " bool_or(s.kind = 'petition'),"
                    + " coalesce((array_agg(s.outcome order by s.on_day desc, s.recorded_at desc, s.court_step_id desc)"
                    + " filter (where s.kind = 'judgment'))[1] = 'dissolved', false) from court_case c"
                    + " join court_step s using (court_case_id) where c.rent_account_id = any(?) and c.opened_on <= ?"
                    + " and (c.closed_on is null or c.closed_on > ?) and s.on_day <= ?"
                    + " and (s.annulled_on is null or s.annulled_on > ?) group by c.rent_account_id, c.court_case_id";

    private final Sql sql;

    CourtDates(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What is waited for. */
    public enum For {
        /** The day that the court set, or its judgment. */
        court,
        /** That somebody records how the hearing or the conciliation went: its day has passed. */
        hearingRecord,
        /** That the tenant leaves: the last judgment dissolves the lease, or says that the notice is valid. */
        leaving
    }

    /** @param day the last that is set, of what waits for the court; empty while the petition waits for a judgment and no day is set */
    public record CourtDate(UUID courtCaseId, For what, Optional<LocalDate> day) {}

    private record Row(
            UUID rentAccountId,
            UUID courtCaseId,
            Optional<LocalDate> day,
            boolean pending,
            SetDay hearing,
            SetDay conciliation,
            boolean leaves) {

        Optional<CourtDate> waits(LocalDate on) {
            if (leaves) {
                return Optional.of(new CourtDate(courtCaseId, For.leaving, Optional.empty()));
            }
            if (day.isEmpty()
                    && hearing.unrecorded(on)
                            .or(() -> conciliation.unrecorded(on))
                            .isPresent()) {
                return Optional.of(new CourtDate(courtCaseId, For.hearingRecord, Optional.empty()));
            }
            return pending || day.isPresent()
                    ? Optional.of(new CourtDate(courtCaseId, For.court, day))
                    : Optional.empty();
        }
    }

    /** By account, as it was on a day; where no procedure waits for anything, no entry. */
    public Map<UUID, CourtDate> on(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, CourtDate> dates = new HashMap<>();
        sql.list(
                        WAITING,
                        row -> new Row(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                Optional.ofNullable(row.getObject(3, LocalDate.class)),
                                row.getBoolean(4),
                                setDay(row, 5),
                                row.getBoolean(9) ? SetDay.NONE : setDay(row, 7),
                                row.getBoolean(10)),
                        day,
                        rentAccountIds.toArray(UUID[]::new),
                        day,
                        day,
                        day,
                        day)
                .forEach(row -> row.waits(day).ifPresent(waits -> dates.put(row.rentAccountId(), waits)));
        return dates;
    }

    private static SetDay setDay(ResultSet row, int at) throws SQLException {
        return new SetDay(
                Optional.ofNullable(row.getObject(at, LocalDate.class)),
                Optional.ofNullable(row.getObject(at + 1, LocalDate.class)));
    }
}
