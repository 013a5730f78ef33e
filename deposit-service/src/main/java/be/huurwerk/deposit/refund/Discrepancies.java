package be.huurwerk.deposit.refund;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Movements by the name of a refund or a file of which the sum is another than was to be paid. Nothing is booked of them. */
@ApplicationScoped
class Discrepancies {

    private static final String OPEN = " from refund_discrepancy where closed_at is null";

    private final Sql sql;
    private final WallClock clock;

    Discrepancies(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /**
     * @param endToEndId as our file named the refund, or the file itself
     * @param depositId of a refund by itself that we know
     * @param expected what was to be paid by the name and no statement had shown yet
     */
    record Discrepancy(
            UUID movementId,
            String endToEndId,
            Optional<UUID> depositId,
            BigDecimal amount,
            BigDecimal expected,
            LocalDate bookedOn) {}

    /** Told again, nothing changes. */
    void add(RefundLeft.Left told, List<Refund> named, Euro expected) {
        sql.update(
                "insert into refund_discrepancy (movement_id, end_to_end_id, deposit_id, amount, expected, booked_on,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                told.movementId(),
                told.endToEndId(),
                depositOf(told, named).orElse(null),
                told.amount(),
                expected.amount(),
                told.bookedOn(),
                clock.now());
    }

    private static Optional<UUID> depositOf(RefundLeft.Left told, List<Refund> named) {
        return RefundFile.isName(told.endToEndId())
                ? Optional.empty()
                : named.stream().map(Refund::depositId).findFirst();
    }

    List<Discrepancy> open(UUID after, int limit) {
        return sql.list(
                "select *" + OPEN + " and movement_id > ? order by movement_id limit ?",
                Discrepancies::read,
                after,
                limit);
    }

    long countOpen() {
        return sql.first("select count(*)" + OPEN, row -> row.getLong(1)).orElseThrow();
    }

    /** @throws ProblemException 404 */
    Discrepancy lock(UUID movementId) {
        return sql.first(
                        "select * from refund_discrepancy where movement_id = ? for update",
                        Discrepancies::read,
                        movementId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such discrepancy.", "Dit verschil bestaat niet.")));
    }

    /** @throws ProblemException 409 when somebody closed it already */
    void close(UUID movementId, String reason, String client) {
        int closed = sql.update(
                "update refund_discrepancy set reason = ?, client = ?, closed_at = ? where movement_id = ?"
                        + " and closed_at is null",
                reason,
                client,
                clock.now(),
                movementId);
        if (closed == 0) {
            throw ProblemException.conflict(
                    "discrepancyClosed", new Text("It is closed already.", "Het is al afgesloten."));
        }
    }

    private static Discrepancy read(ResultSet row) throws SQLException {
        return new Discrepancy(
                row.getObject("movement_id", UUID.class),
                row.getString("end_to_end_id"),
                Optional.ofNullable(row.getObject("deposit_id", UUID.class)),
                row.getBigDecimal("amount"),
                row.getBigDecimal("expected"),
                row.getObject("booked_on", LocalDate.class));
    }
}
