package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
    private static final String INSERT =
            "insert into bank_movement (movement_id, bank_statement_id, ordinal, amount, value_date,"
                    + " structured_communication, communication, counterparty_name, counterparty_account, reference, payment, matched_to,"
                    + " rent_account_id, booked_on, bank_reference, end_to_end_id, return_reason, repeats_movement_id, queue_reason)"
                    + " select id, ?::uuid, ?::integer + place - 1, amount::numeric, value_date::date, structured, communication, name,"
                    + " account, reference, payment::boolean, matched_to, rent_account::uuid, booked_on::date, bank, end_to_end, reason,"
                    + " repeats::uuid, queue_reason from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality"
                    + " as one(id, amount, value_date, structured, communication, name, account, reference, payment, matched_to,"
                    + " rent_account, booked_on, bank, end_to_end, reason, repeats, queue_reason, place)";

    private final Sql sql;

    Movements(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param first number of the first of these in its statement, from 0 */
    void addAll(UUID bankStatementId, int first, List<BookedMovement> booked) {
        List<ReadMovement> read = booked.stream().map(BookedMovement::movement).toList();
        sql.update(
                INSERT,
                bankStatementId,
                first,
                Columns.ids(booked, BookedMovement::movementId),
                Columns.texts(read, movement -> movement.amount().amount()),
                Columns.texts(read, ReadMovement::valueDate),
                Columns.texts(
                        read, movement -> movement.structuredCommunication().map(StructuredCommunication::digits)),
                Columns.texts(read, ReadMovement::communication),
                Columns.texts(read, ReadMovement::counterpartyName),
                Columns.texts(read, ReadMovement::counterpartyAccount),
                Columns.texts(booked, BookedMovement::reference),
                Columns.texts(read, ReadMovement::payment),
                Columns.texts(booked, BookedMovement::matchedTo),
                Columns.texts(booked, BookedMovement::rentAccountId),
                Columns.texts(read, ReadMovement::bookedOn),
                Columns.texts(read, movement -> filled(movement.identifiers().bank())),
                Columns.texts(read, movement -> filled(movement.identifiers().name())),
                Columns.texts(read, movement -> movement.undoing().flatMap(ReadMovement.Undoing::reason)),
                Columns.texts(booked, one -> one.repeat().map(Repeat::first)),
                Columns.texts(
                        booked,
                        one -> one.repeat().filter(repeat -> !repeat.certain()).map(repeat -> Repeat.REASON)));
    }

    /** Null where the bank tells nothing. */
    static String filled(String text) {
        return text.isBlank() ? null : text;
    }

    /** Payments with a communication that led nowhere so far; of one that waits for a reason, somebody says first what it is. */
    List<StoredMovement> unmatchedPayments(StructuredCommunication communication) {
        return sql.list(
                SELECT + " where structured_communication = ? and matched_to is null and payment"
                        + " and queue_reason is null order by movement_id",
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
