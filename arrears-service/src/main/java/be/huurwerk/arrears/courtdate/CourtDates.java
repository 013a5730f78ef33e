package be.huurwerk.arrears.courtdate;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The days that a running procedure before the court waits for: a conciliation, a hearing, an eviction. Whoever was summoned is not sent
 * reminders meanwhile.
 */
@ApplicationScoped
public class CourtDates {

    private static final String WAITING =
            "select c.rent_account_id, c.court_case_id, max(s.for_day) filter (where s.for_day >= ?),"
                    + " bool_or(s.kind = 'petition') and not bool_or(s.kind = 'judgment') from court_case c"
                    + " join court_step s using (court_case_id) where c.rent_account_id = any(?) and c.opened_on <= ?"
                    + " and (c.closed_on is null or c.closed_on > ?) and s.on_day <= ?"
                    + " and (s.annulled_on is null or s.annulled_on > ?) group by c.rent_account_id, c.court_case_id";

    private final Sql sql;

    CourtDates(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param day the last that is set; empty while the petition waits for a judgment and no day is set */
    public record CourtDate(UUID courtCaseId, Optional<LocalDate> day) {}

    private record Row(UUID rentAccountId, CourtDate waits, boolean pending) {}

    /** By account, as it was on a day; where no procedure waits for one, no entry. */
    public Map<UUID, CourtDate> on(Collection<UUID> rentAccountIds, LocalDate day) {
        Map<UUID, CourtDate> dates = new HashMap<>();
        sql
                .list(
                        WAITING,
                        row -> new Row(
                                row.getObject(1, UUID.class),
                                new CourtDate(
                                        row.getObject(2, UUID.class),
                                        Optional.ofNullable(row.getObject(3, LocalDate.class))),
                                row.getBoolean(4)),
                        day,
                        rentAccountIds.toArray(UUID[]::new),
                        day,
                        day,
                        day,
                        day)
                .stream()
                .filter(row -> row.pending() || row.waits().day().isPresent())
                .forEach(row -> dates.put(row.rentAccountId(), row.waits()));
        return dates;
    }
}
