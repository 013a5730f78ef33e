package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Which payments movements may undo, and which they did. */
@ApplicationScoped
class Undoings {

    /** What the bank refused in an answer to a file ({@code ahead}) is undone, and not yet taken back by a movement. */
    private static final String CANDIDATES = "with undoing as (select * from unnest(?, ?, ?, ?, ?, ?)"
            + " as one(movement_id, amount, end_to_end, communication, account, mandate)),"
            + " paid as (select u.movement_id, 'endToEnd' as sign, p.movement_id::text as source, p.rent_account_id, false as ahead"
            + " from undoing u join bank_movement p on p.end_to_end_id = u.end_to_end and p.amount = u.amount::numeric"
            + " where p.payment and p.rent_account_id is not null"
            + " union all select u.movement_id, 'communication', p.movement_id::text, p.rent_account_id, false"
            + " from undoing u join bank_movement p on p.structured_communication = u.communication"
            + " and p.amount = u.amount::numeric and p.counterparty_account = u.account"
            + " where p.payment and p.rent_account_id is not null"
            + " union all select u.movement_id, 'endToEnd', part.part_id::text, part.rent_account_id, false"
            + " from undoing u join bank_movement p on p.end_to_end_id = u.end_to_end"
            + " join movement_part part on part.movement_id = p.movement_id and part.amount = u.amount::numeric"
            + " where part.rent_account_id is not null and not part.undone"
            + " union all select u.movement_id, 'endToEnd', i.collection_item_id::text, i.rent_account_id, i.state = 'rejected'"
            + " from undoing u join collection_item i on i.end_to_end_id = u.end_to_end and i.amount = u.amount::numeric"
            + " union all select u.movement_id, 'mandate', i.collection_item_id::text, i.rent_account_id, i.state = 'rejected'"
            + " from undoing u join mandate m on upper(m.reference) = upper(u.mandate)"
            + " join collection_item i on i.mandate_id = m.mandate_id and i.amount = u.amount::numeric)"
            + " select paid.movement_id, paid.sign, line.entry_id, line.rent_account_id, line.booked_on,"
            + " exists (select from ledger_entry back where back.reverses = line.entry_id) and not (paid.ahead and not exists"
            + " (select from bank_movement told where told.undone_entry_id = line.entry_id)) from paid"
            + " join ledger_entry line on line.rent_account_id = paid.rent_account_id and line.kind = 'payment'"
            + " and line.source = paid.source";

    private final Sql sql;

    Undoings(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What came of a movement that undoes something. */
    record Outcome(BookedMovement booked, PaymentToUndo.Choice choice) {}

    /** By the movement that may undo them. */
    Map<UUID, List<PaymentToUndo>> candidates(List<BookedMovement> undoing) {
        Map<UUID, List<PaymentToUndo>> candidates = new HashMap<>();
        sql.list(
                CANDIDATES,
                row -> candidates
                        .computeIfAbsent(row.getObject(1, UUID.class), movement -> new ArrayList<>())
                        .add(new PaymentToUndo(
                                PaymentToUndo.Sign.valueOf(row.getString(2)),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getObject(5, LocalDate.class),
                                row.getBoolean(6))),
                Columns.ids(undoing, BookedMovement::movementId),
                Columns.texts(undoing, one -> one.movement().amount().negate()),
                Columns.texts(
                        undoing,
                        one -> Movements.filled(one.movement().identifiers().endToEnd())),
                Columns.texts(
                        undoing, one -> one.movement().structuredCommunication().map(StructuredCommunication::digits)),
                Columns.texts(undoing, one -> Movements.filled(one.movement().counterpartyAccount())),
                Columns.texts(
                        undoing,
                        one -> Movements.filled(one.movement().identifiers().mandate())));
        return candidates;
    }

    void keep(List<Outcome> outcomes) {
        sql.update(
                "update bank_movement m set matched_to = one.matched_to, rent_account_id = one.account::uuid,"
                        + " undone_entry_id = one.entry::uuid, queue_reason = one.reason"
                        + " from unnest(?, ?, ?, ?, ?) as one(movement_id, matched_to, account, entry, reason)"
                        + " where m.movement_id = one.movement_id",
                Columns.ids(outcomes, outcome -> outcome.booked().movementId()),
                Columns.texts(outcomes, outcome -> outcome.choice().payment().map(payment -> MatchedTo.takenBack)),
                Columns.texts(outcomes, outcome -> outcome.choice().payment().map(PaymentToUndo::rentAccountId)),
                Columns.texts(outcomes, outcome -> outcome.choice().payment().map(PaymentToUndo::entryId)),
                Columns.texts(outcomes, outcome -> outcome.choice().reason()));
    }
}
