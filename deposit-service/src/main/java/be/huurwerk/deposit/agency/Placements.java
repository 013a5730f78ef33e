package be.huurwerk.deposit.agency;

import be.huurwerk.deposit.deposit.BulkBooking;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What was placed with the agency, and what could be. */
@ApplicationScoped
class Placements {

    /**
     * Of deposits that run: what was paid of them here by a day and is still held now, less what lies at the agency already. Interest is the
     * agency's to add.
     */
    private static final String TO_PLACE = """
            select d.deposit_id, x.amount
            from deposit d
            join lateral (
                select least(
                        coalesce(-sum(l.amount) filter (
                            where l.account = 'depositHeld' and e.kind in ('payment', 'reversal', 'surplusUsed', 'formChanged') and e.booked_on <= ?), 0),
                        coalesce(-sum(l.amount) filter (
                            where l.account = 'depositHeld' and e.kind in ('payment', 'reversal', 'surplusUsed', 'formChanged')), 0))
                    - coalesce(sum(l.amount) filter (where l.account = 'agency'), 0) as amount
                from ledger_entry e join ledger_line l on l.entry_id = e.entry_id
                where e.deposit_id = d.deposit_id) x on x.amount > 0
            where d.settled_on is null and d.withdrawn_on is null
            order by d.deposit_id\
            """;

    /** Of deposits that were taken over, be they settled: what is not known to lie anywhere. */
    private static final String TAKEN_OVER = """
            select d.deposit_id, x.amount
            from deposit d
            join lateral (
                select sum(l.amount) as amount
                from ledger_entry e join ledger_line l on l.entry_id = e.entry_id and l.account = 'takenOver'
                where e.deposit_id = d.deposit_id) x on x.amount > 0
            where d.taken_over and d.requested_on <= ?
            order by d.deposit_id\
            """;

    private final Sql sql;
    private final WallClock clock;

    Placements(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /**
     * What can have been placed on a day; lock its deposits, and read again.
     *
     * @param takenOver whether it is what lay there before this system
     */
    List<BulkBooking.Amount> toPlace(LocalDate on, boolean takenOver) {
        return sql.list(
                takenOver ? TAKEN_OVER : TO_PLACE,
                row -> new BulkBooking.Amount(row.getObject(1, UUID.class), row.getBigDecimal(2)),
                on);
    }

    void insert(Placement placement) {
        sql.update(
                "insert into placement (placement_id, placed_on, reference, deposits, amount, taken_over, client, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                placement.placementId(),
                placement.placedOn(),
                placement.reference(),
                placement.deposits(),
                placement.amount().amount(),
                placement.takenOver(),
                placement.client(),
                clock.now());
    }

    /** Keeps which entries booked it. */
    void booked(UUID placementId, List<UUID> entries) {
        sql.update(
                "insert into placement_entry (placement_id, entry_id) select ?, * from unnest(?)",
                placementId,
                entries.toArray(UUID[]::new));
    }

    /** Its entries, by deposit; none of one before this system knew them. */
    Map<UUID, UUID> entries(UUID placementId) {
        Map<UUID, UUID> entries = new HashMap<>();
        sql.list(
                        "select e.deposit_id, e.entry_id from placement_entry p join ledger_entry e using (entry_id)"
                                + " where p.placement_id = ?",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        placementId)
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    /** Of how many of these deposits less lies at the agency than the placement brought, or is asked back of it. */
    long gone(UUID placementId) {
        return sql.first(
                        "select count(*) from placement_entry p join ledger_entry e using (entry_id)"
                                + " join ledger_line l on l.entry_id = e.entry_id and l.account = 'agency'"
                                + " where p.placement_id = ? and (l.amount > (select sum(a.amount) from ledger_entry o"
                                + " join ledger_line a on a.entry_id = o.entry_id and a.account = 'agency'"
                                + " where o.deposit_id = e.deposit_id) or exists (select 1 from release r"
                                + " where r.deposit_id = e.deposit_id and r.received_on is null))",
                        row -> row.getLong(1),
                        placementId)
                .orElseThrow();
    }

    void undo(UUID placementId, Placement.Undone undone) {
        sql.update(
                "update placement set reversed_on = ?, reversed_by = ?, reversal_reason = ? where placement_id = ?",
                undone.on(),
                undone.client(),
                undone.reason(),
                placementId);
    }

    /** @throws ProblemException 404 */
    Placement find(UUID placementId) {
        return sql.first("select * from placement where placement_id = ?", Placements::read, placementId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such placement.", "Deze plaatsing bestaat niet.")));
    }

    List<Placement> page(UUID before, int limit) {
        return sql.list(
                "select * from placement where placement_id < ? order by placement_id desc limit ?",
                Placements::read,
                before,
                limit);
    }

    long count() {
        return sql.first("select count(*) from placement", row -> row.getLong(1))
                .orElseThrow();
    }

    private static Placement read(ResultSet row) throws SQLException {
        String by = row.getString("reversed_by");
        String reason = row.getString("reversal_reason");
        return new Placement(
                row.getObject("placement_id", UUID.class),
                row.getObject("placed_on", LocalDate.class),
                row.getString("reference"),
                row.getInt("deposits"),
                Euro.of(row.getBigDecimal("amount")),
                row.getBoolean("taken_over"),
                row.getString("client"),
                Optional.ofNullable(row.getObject("reversed_on", LocalDate.class))
                        .map(on -> new Placement.Undone(on, by, reason)));
    }
}
