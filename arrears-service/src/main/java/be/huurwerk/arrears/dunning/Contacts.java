package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.Contact.Outcome;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Contacts about cases, as they are stored: only added. */
@ApplicationScoped
class Contacts {

    private static final String SELECT =
            "select contact_id, kind, on_day, outcome, note, follow_up_on, client, arrears_case_id from arrears_contact c ";

    private static final String OPEN = "where follow_up_on <= ? and not exists (select 1 from arrears_contact later"
            + " where later.arrears_case_id = c.arrears_case_id and later.recorded_at > c.recorded_at)";

    private final Sql sql;
    private final WallClock clock;

    Contacts(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** A contact, and the case that it is about. */
    record OfCase(UUID arrearsCaseId, Contact contact) {}

    void add(UUID arrearsCaseId, Contact contact) {
        sql.update(
                "insert into arrears_contact (contact_id, arrears_case_id, kind, on_day, outcome, note, follow_up_on, client,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                contact.contactId(),
                arrearsCaseId,
                contact.kind(),
                contact.on(),
                contact.outcome().name(),
                contact.note().orElse(null),
                contact.followUpOn().orElse(null),
                contact.by(),
                clock.now());
    }

    /** The first first. */
    List<Contact> of(UUID arrearsCaseId) {
        return sql.list(
                SELECT + "where arrears_case_id = ? order by on_day, contact_id", Contacts::contact, arrearsCaseId);
    }

    /** The last one in which somebody was reached, of these cases, until a day. */
    Map<UUID, Contact> lastReached(Collection<UUID> arrearsCaseIds, LocalDate on) {
        Map<UUID, Contact> last = new HashMap<>();
        sql.list(
                SELECT + "where arrears_case_id = any(?) and on_day <= ? and outcome <> ? order by on_day, contact_id",
                row -> last.put(row.getObject(8, UUID.class), contact(row)),
                arrearsCaseIds.toArray(UUID[]::new),
                on,
                Outcome.notReached.name());
        return last;
    }

    /** Those to be followed up until a day, and after which nothing was recorded of the case, by the day. */
    List<OfCase> toFollowUp(LocalDate until, LocalDate afterDay, UUID afterId, int limit) {
        return new ArrayList<>(sql.list(
                SELECT + OPEN + " and (follow_up_on, contact_id) > (?, ?) order by follow_up_on, contact_id limit ?",
                row -> new OfCase(row.getObject(8, UUID.class), contact(row)),
                until,
                afterDay,
                afterId,
                limit));
    }

    long countToFollowUp(LocalDate until) {
        return sql.first("select count(*) from arrears_contact c " + OPEN, row -> row.getLong(1), until)
                .orElseThrow();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                Outcome.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getObject(6, LocalDate.class)),
                row.getString(7));
    }
}
