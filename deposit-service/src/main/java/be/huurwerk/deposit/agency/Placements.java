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
import java.util.List;
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
                            where l.account = 'depositHeld' and e.kind in ('payment', 'reversal', 'formChanged') and e.booked_on <= ?), 0),
                        coalesce(-sum(l.amount) filter (
                            where l.account = 'depositHeld' and e.kind in ('payment', 'reversal', 'formChanged')), 0))
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
        return new Placement(
                row.getObject("placement_id", UUID.class),
                row.getObject("placed_on", LocalDate.class),
                row.getString("reference"),
                row.getInt("deposits"),
                Euro.of(row.getBigDecimal("amount")),
                row.getBoolean("taken_over"),
                row.getString("client"));
    }
}
