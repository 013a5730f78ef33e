package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.writeoff.WriteOff.Act;
import be.huurwerk.arrears.writeoff.WriteOff.Ground;
import be.huurwerk.arrears.writeoff.WriteOff.Part;
import be.huurwerk.arrears.writeoff.WriteOff.Status;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Write-offs as they are stored. */
@ApplicationScoped
class WriteOffs {

    private static final String SELECT =
            "select w.*, (select array_agg(d.item_id order by d.item_id) from write_off_debt d where d.write_off_id = w.write_off_id) as items,"
                    + " (select array_agg(d.amount order by d.item_id) from write_off_debt d where d.write_off_id = w.write_off_id)"
                    + " as amounts, case when w.status = 'approved' then (select coalesce(-sum(l.amount), 0) from ledger_entry l"
                    + " where l.rent_account_id = w.rent_account_id and l.booked_on >= w.decided_on"
                    + " and l.kind in ('writeOff', 'reversal') and l.source like w.write_off_id || '/%') else 0 end as stands"
                    + " from write_off w";
    private static final String FILTERED = " where (?::uuid is null or w.rent_account_id = ?::uuid)"
            + " and (?::text is null or w.status = ?) and (?::text is null or w.ground = ?)"
            + " and (?::date is null or w.decided_on >= ?::date and w.status <> 'refused')"
            + " and (?::date is null or w.decided_on <= ?::date and w.status <> 'refused')"
            + " and (?::date is null or w.reversed_on >= ?::date) and (?::date is null or w.reversed_on <= ?::date)"
            + " and (?::date is null or w.proposed_on <= ?::date and (w.decided_on is null or w.decided_on > ?::date))";

    private final Sql sql;

    WriteOffs(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** First and last day on which something happened; null is any. */
    record Days(LocalDate from, LocalDate until) {}

    /**
     * Which are asked for; null is any.
     *
     * @param waitingOn proposed by then, and not decided on the evening of that day
     */
    record Filter(UUID rentAccountId, Status status, Ground ground, Days booked, Days reversed, LocalDate waitingOn) {

        Object[] and(Object... more) {
            String state = status == null ? null : status.name();
            String because = ground == null ? null : ground.name();
            return Stream.concat(
                            Stream.of(
                                    rentAccountId,
                                    rentAccountId,
                                    state,
                                    state,
                                    because,
                                    because,
                                    booked.from(),
                                    booked.from(),
                                    booked.until(),
                                    booked.until(),
                                    reversed.from(),
                                    reversed.from(),
                                    reversed.until(),
                                    reversed.until(),
                                    waitingOn,
                                    waitingOn,
                                    waitingOn),
                            Stream.of(more))
                    .toArray();
        }
    }

    void insert(WriteOff writeOff) {
        Act proposal = writeOff.proposal();
        sql.update(
                "insert into write_off (write_off_id, rent_account_id, ground, reason, status, proposed_on, client, subject,"
                        + " proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                writeOff.writeOffId(),
                writeOff.rentAccountId(),
                writeOff.ground().name(),
                writeOff.reason(),
                writeOff.status().name(),
                proposal.on(),
                proposal.by().client(),
                proposal.by().subject(),
                proposal.at());
        writeOff.debts()
                .forEach(part -> sql.update(
                        "insert into write_off_debt (write_off_id, item_id, amount) values (?, ?, ?)",
                        writeOff.writeOffId(),
                        part.itemId(),
                        part.amount().amount()));
    }

    /** @throws ProblemException 404 */
    WriteOff find(UUID writeOffId) {
        return sql.first(SELECT + " where w.write_off_id = ?", WriteOffs::writeOff, writeOffId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such write-off.", "Deze afschrijving bestaat niet.")));
    }

    List<WriteOff> page(Filter filter, UUID after, int limit) {
        return sql.list(
                SELECT + FILTERED + " and w.write_off_id > ? order by w.write_off_id limit ?",
                WriteOffs::writeOff,
                filter.and(after, limit));
    }

    long count(Filter filter) {
        return sql.first("select count(*) from write_off w" + FILTERED, row -> row.getLong(1), filter.and())
                .orElseThrow();
    }

    /** Its account is locked. */
    void decide(UUID writeOffId, Status status, Act decision) {
        sql.update(
                "update write_off set status = ?, decided_on = ?, decided_by_client = ?, decided_by_subject = ?, decided_at = ?,"
                        + " decision_reason = ?, version = version + 1 where write_off_id = ?",
                status.name(),
                decision.on(),
                decision.by().client(),
                decision.by().subject(),
                decision.at(),
                decision.reason().orElse(null),
                writeOffId);
    }

    /** Its account is locked. */
    void reverse(UUID writeOffId, Act reversal) {
        sql.update(
                "update write_off set status = 'reversed', reversed_on = ?, reversed_by_client = ?, reversed_by_subject = ?,"
                        + " reversed_at = ?, reversal_reason = ?, version = version + 1 where write_off_id = ?",
                reversal.on(),
                reversal.by().client(),
                reversal.by().subject(),
                reversal.at(),
                reversal.reason().orElse(null),
                writeOffId);
    }

    private static WriteOff writeOff(ResultSet row) throws SQLException {
        return new WriteOff(
                row.getObject("write_off_id", UUID.class),
                row.getObject("rent_account_id", UUID.class),
                Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                debts(row.getArray("items"), row.getArray("amounts")),
                Euro.of(row.getBigDecimal("stands")),
                Status.valueOf(row.getString("status")),
                new Act(
                        new Who(row.getString("client"), row.getString("subject")),
                        row.getObject("proposed_on", LocalDate.class),
                        Sql.instant(row, "proposed_at"),
                        Optional.empty()),
                act(row, "decided", "decision_reason"),
                act(row, "reversed", "reversal_reason"),
                row.getLong("version"));
    }

    private static List<Part> debts(Array items, Array amounts) throws SQLException {
        UUID[] ids = (UUID[]) items.getArray();
        java.math.BigDecimal[] sums = (java.math.BigDecimal[]) amounts.getArray();
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < ids.length; at++) {
            parts.add(new Part(ids[at], Euro.of(sums[at])));
        }
        return parts;
    }

    private static Optional<Act> act(ResultSet row, String what, String reason) throws SQLException {
        LocalDate on = row.getObject(what + "_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Act(
                        new Who(row.getString(what + "_by_client"), row.getString(what + "_by_subject")),
                        on,
                        Sql.instant(row, what + "_at"),
                        Optional.ofNullable(row.getString(reason))));
    }
}
