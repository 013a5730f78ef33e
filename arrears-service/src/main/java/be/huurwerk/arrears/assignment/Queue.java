package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Movements of bank statements, and those among them of which nobody knows the purpose. */
@ApplicationScoped
public class Queue {

    /** The parts are summed of the rows of a page alone: a join with the sums of all would add up the whole queue for each page. */
    private static final String SELECT = "select movement_id, bank_statement_id, amount, value_date,"
            + " structured_communication, communication, counterparty_name, counterparty_account, reference, payment, matched_to,"
            + " version, queue_reason, repeats_movement_id, amount - coalesce((select sum(p.amount) from movement_part p"
            + " where p.movement_id = m.movement_id and not p.undone), 0), end_to_end_id from bank_movement m";

    private static final String QUEUED = " where matched_to is null"
            + " and (?::text is null or bank_statement_id in (select bank_statement_id from bank_statement where account = ?))"
            + " and (?::text is null or value_date >= ?::date) and (?::text is null or value_date <= ?::date)"
            + " and (?::text is null or amount >= ?::numeric) and (?::text is null or amount <= ?::numeric)";

    private final Sql sql;

    Queue(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    public Optional<Movement> find(UUID movementId) {
        return sql.first(SELECT + " where movement_id = ?", Queue::movement, movementId);
    }

    /** The movement that a line of the ledger or a payment of a deposit books: its own id, or that of a part of it. */
    Optional<Movement> bySource(UUID source) {
        return sql.first(
                SELECT + " where movement_id in (select ?::uuid union all select movement_id from movement_part"
                        + " where part_id = ? union all select movement_id from collection_item where collection_item_id = ?)",
                Queue::movement,
                source,
                source,
                source);
    }

    /**
     * As {@link #find}, and whoever else locks it waits. Before it the ledger is shared, and after it accounts are locked.
     *
     * @throws ProblemException 404
     */
    public Movement lock(UUID movementId) {
        sql.first("select 1 from bank_movement where movement_id = ? for update", row -> row.getInt(1), movementId)
                .orElseThrow(Queue::unknown);
        // what is open of it is read once it is locked: one statement would read the parts of before it waited
        return find(movementId).orElseThrow(Queue::unknown);
    }

    static ProblemException unknown() {
        return ProblemException.notFound(new Text("There is no such movement.", "Deze bankverrichting bestaat niet."));
    }

    /** Takes a movement out of the queue. */
    public void take(UUID movementId, MatchedTo kind) {
        sql.update(
                "update bank_movement set matched_to = ?, version = version + 1 where movement_id = ?",
                kind.name(),
                movementId);
    }

    /**
     * What the bank tells of a payment that it takes back.
     *
     * @param reason code of ISO 20022
     */
    record Return(LocalDate bookedOn, Optional<String> reason) {}

    /** Takes a movement out of the queue that takes a payment back. */
    Return takenBack(UUID movementId, TakePaymentBack.Payment payment) {
        return takenBack(movementId, payment.rentAccountId(), payment.entryId(), null, payment.bankCharge());
    }

    /** Takes a movement out of the queue that takes back a payment that was split. */
    Return takenBack(UUID movementId, UUID splitId, Optional<Euro> bankCharge) {
        return takenBack(movementId, null, null, splitId, bankCharge);
    }

    private Return takenBack(
            UUID movementId, UUID rentAccountId, UUID entryId, UUID splitId, Optional<Euro> bankCharge) {
        return sql.first(
                        "update bank_movement set matched_to = ?, rent_account_id = ?, undone_entry_id = ?, undone_movement_id = ?,"
                                + " bank_charge = ?, version = version + 1"
                                + " where movement_id = ? returning coalesce(booked_on, value_date), return_reason",
                        row -> new Return(row.getObject(1, LocalDate.class), Optional.ofNullable(row.getString(2))),
                        MatchedTo.takenBack.name(),
                        rentAccountId,
                        entryId,
                        splitId,
                        bankCharge.map(Euro::amount).orElse(null),
                        movementId)
                .orElseThrow();
    }

    /** Whether the bank took back what a deposit was told of: its money is gone, and is for nothing else. */
    boolean isTakenBackByBank(UUID paymentId) {
        return sql.first(
                        "select 1 from bank_movement where undone_payment_id = ? or undone_movement_id ="
                                + " (select movement_id from movement_part where part_id = ?)",
                        row -> row.getInt(1),
                        paymentId,
                        paymentId)
                .isPresent();
    }

    /** Puts a movement back. */
    public void putBack(UUID movementId) {
        sql.update(
                "update bank_movement set matched_to = null, rent_account_id = null, version = version + 1 where movement_id = ?",
                movementId);
    }

    /** Says of a movement of the queue why it is there. */
    void because(UUID movementId, String reason) {
        sql.update("update bank_movement set queue_reason = ? where movement_id = ?", reason, movementId);
    }

    /** @param place in the statement, from 0 */
    record Placed(int place, Movement movement) {}

    /** How many movements a statement has; empty for one that there is not. */
    Optional<Long> countOfStatement(UUID bankStatementId) {
        return sql.first(
                "select (select count(*) from bank_movement m where m.bank_statement_id = s.bank_statement_id)"
                        + " from bank_statement s where bank_statement_id = ?",
                row -> row.getLong(1),
                bankStatementId);
    }

    List<Placed> ofStatement(UUID bankStatementId, int after, int limit) {
        return sql.list(
                SELECT.replace(" from bank_movement m", ", ordinal from bank_movement m")
                        + " where bank_statement_id = ? and ordinal > ? order by ordinal limit ?",
                row -> new Placed(row.getInt("ordinal"), movement(row)),
                bankStatementId,
                after,
                limit);
    }

    List<Movement> page(QueueFilter filter, UUID after, int limit) {
        return sql.list(
                SELECT + QUEUED + " and movement_id > ? order by movement_id limit ?",
                Queue::movement,
                Stream.concat(Stream.of(filter.arguments()), Stream.of(after, limit))
                        .toArray());
    }

    long count(QueueFilter filter) {
        return sql.first("select count(*) from bank_movement" + QUEUED, row -> row.getLong(1), filter.arguments())
                .orElseThrow();
    }

    private static Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Euro.of(row.getBigDecimal(3)),
                row.getObject(4, LocalDate.class),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                filled(row.getString(7)),
                filled(row.getString(8)),
                row.getString(9),
                row.getBoolean(10),
                Optional.ofNullable(row.getString(11)).map(MatchedTo::valueOf),
                row.getLong(12),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getObject(14, UUID.class)),
                Euro.of(row.getBigDecimal(15)),
                filled(row.getString(16)));
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
