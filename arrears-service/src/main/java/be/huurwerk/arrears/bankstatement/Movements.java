package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.Batches;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Movements of the imported statements. */
@ApplicationScoped
class Movements {

    private static final String SELECT = "select movement_id, bank_statement_id, amount, value_date,"
            + " structured_communication, communication, counterparty_name, counterparty_account, reference"
            + " from bank_movement";

    private final Batches batches;
    private final Sql sql;

    Movements(DataSource dataSource, Batches batches) {
        this.batches = batches;
        this.sql = new Sql(dataSource);
    }

    /** @param first number of the first of these in its statement, from 0 */
    void addAll(UUID bankStatementId, int first, List<BookedMovement> booked) {
        List<Object[]> rows = new ArrayList<>(booked.size());
        for (BookedMovement one : booked) {
            ReadMovement movement = one.movement();
            rows.add(new Object[] {
                one.movementId(),
                bankStatementId,
                first + rows.size(),
                movement.amount().amount(),
                movement.valueDate(),
                movement.structuredCommunication()
                        .map(StructuredCommunication::digits)
                        .orElse(null),
                movement.communication().orElse(null),
                movement.counterpartyName(),
                movement.counterpartyAccount(),
                one.reference(),
                movement.payment(),
                one.matchedTo().map(MatchedTo::name).orElse(null),
                one.rentAccountId().orElse(null),
                movement.bookedOn(),
                filled(movement.identifiers().bank()),
                filled(movement.identifiers().endToEnd()),
                movement.undoing().flatMap(ReadMovement.Undoing::reason).orElse(null),
                one.repeat().map(Repeat::first).orElse(null),
                one.repeat()
                        .filter(repeat -> !repeat.certain())
                        .map(repeat -> Repeat.REASON)
                        .orElse(null)
            });
        }
        batches.insert(
                "insert into bank_movement (movement_id, bank_statement_id, ordinal, amount, value_date,"
                        + " structured_communication, communication, counterparty_name, counterparty_account, reference,"
                        + " payment, matched_to, rent_account_id, booked_on, bank_reference, end_to_end_id, return_reason,"
                        + " repeats_movement_id, queue_reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Null where the bank tells nothing. */
    static String filled(String text) {
        return text.isBlank() ? null : text;
    }

    /** Payments with a communication that led nowhere so far; of one that looks known somebody says first whether it is another. */
    List<StoredMovement> unmatchedPayments(StructuredCommunication communication) {
        return sql.list(
                SELECT + " where structured_communication = ? and matched_to is null and payment"
                        + " and queue_reason is distinct from 'looksKnown' order by movement_id",
                Movements::movement,
                communication.digits());
    }

    /** Whether it was in the queue still: somebody may deal with it at the same time. */
    boolean match(UUID movementId, MatchedTo matchedTo) {
        return sql.update(
                        "update bank_movement set matched_to = ?, version = version + 1 where movement_id = ?"
                                + " and matched_to is null",
                        matchedTo.name(),
                        movementId)
                == 1;
    }

    private static StoredMovement movement(ResultSet row) throws SQLException {
        return new StoredMovement(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Euro.of(row.getBigDecimal(3)),
                row.getObject(4, LocalDate.class),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
