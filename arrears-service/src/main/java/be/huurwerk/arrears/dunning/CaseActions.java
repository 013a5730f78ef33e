package be.huurwerk.arrears.dunning;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What people did about cases, as it is stored: only added, but for the day on which something ended. */
@ApplicationScoped
class CaseActions {

    private final Sql sql;
    private final WallClock clock;

    CaseActions(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** @param endedOn empty while it runs until its last day */
    record Pause(
            UUID pauseId,
            String reason,
            LocalDate from,
            LocalDate until,
            String comment,
            Optional<LocalDate> endedOn,
            String by) {

        /** Whether both hold the case back on some day. */
        boolean overlaps(Pause other) {
            return !from.isAfter(other.lastDay()) && !other.from.isAfter(lastDay());
        }

        private LocalDate lastDay() {
            return endedOn.map(day -> day.minusDays(1)).orElse(until);
        }
    }

    void add(UUID arrearsCaseId, Pause pause) {
        sql.update(
                "insert into arrears_pause (pause_id, arrears_case_id, reason, from_day, until_day, comment, paused_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                pause.pauseId(),
                arrearsCaseId,
                pause.reason(),
                pause.from(),
                pause.until(),
                pause.comment(),
                pause.by(),
                clock.now());
    }

    List<Pause> pauses(UUID arrearsCaseId) {
        return sql.list(
                "select pause_id, reason, from_day, until_day, comment, ended_on, paused_by from arrears_pause"
                        + " where arrears_case_id = ? order by from_day, pause_id",
                row -> new Pause(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        Optional.ofNullable(row.getObject(6, LocalDate.class)),
                        row.getString(7)),
                arrearsCaseId);
    }

    void endPause(UUID pauseId, LocalDate on) {
        sql.update("update arrears_pause set ended_on = ? where pause_id = ?", on, pauseId);
    }

    /** @return whether the debt was not disputed yet */
    boolean dispute(UUID arrearsCaseId, UUID itemId, LocalDate from, String comment) {
        return sql.update(
                        "insert into arrears_dispute (dispute_id, arrears_case_id, item_id, from_day, comment, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        Ids.next(),
                        arrearsCaseId,
                        itemId,
                        from,
                        comment,
                        clock.now())
                == 1;
    }

    /** Since when a debt is disputed; empty when it is not, or no more. */
    Optional<LocalDate> disputedSince(UUID arrearsCaseId, UUID itemId) {
        return sql.first(
                "select from_day from arrears_dispute where arrears_case_id = ? and item_id = ? and settled_on is null",
                row -> row.getObject(1, LocalDate.class),
                arrearsCaseId,
                itemId);
    }

    void settle(UUID arrearsCaseId, UUID itemId, LocalDate on) {
        sql.update(
                "update arrears_dispute set settled_on = ? where arrears_case_id = ? and item_id = ? and settled_on is null",
                on,
                arrearsCaseId,
                itemId);
    }
}
