package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which payments movements may undo, and which they did. */
@ApplicationScoped
class Undoings {

    /**
     * What the bank refused in an answer to a file ({@code ahead}) is undone, and not yet taken back by a movement. An identifier of an order of
     * ours, of which the amount is another, is no sign of the other orders under its mandate.
     */
    private static final String CANDIDATES = "with undoing as (select * from unnest(?, ?, ?, ?, ?, ?)"
            + " as one(movement_id, amount, end_to_end, communication, account, mandate)),"
            + " paid as (select u.movement_id, 'endToEnd' as sign, p.movement_id::text as source, p.rent_account_id,"
            + " p.booked_on as settled_on, false as ahead"
            + " from undoing u join bank_movement p on p.end_to_end_id = u.end_to_end and p.amount = u.amount::numeric"
            + " where p.payment and p.rent_account_id is not null"
            + " union all select u.movement_id, 'communication', p.movement_id::text, p.rent_account_id, p.booked_on, false"
            + " from undoing u join bank_movement p on p.structured_communication = u.communication"
            + " and p.amount = u.amount::numeric and p.counterparty_account = u.account"
            + " where p.payment and p.rent_account_id is not null"
            + " union all select u.movement_id, 'endToEnd', part.part_id::text, part.rent_account_id, p.booked_on, false"
            + " from undoing u join bank_movement p on p.end_to_end_id = u.end_to_end"
            + " join movement_part part on part.movement_id = p.movement_id and part.amount = u.amount::numeric"
            + " where part.rent_account_id is not null and not part.undone"
            + " union all select u.movement_id, 'endToEnd', i.collection_item_id::text, i.rent_account_id, c.collection_date,"
            + " i.state = 'rejected' from undoing u join collection_item i on i.end_to_end_id = u.end_to_end"
            + " and i.amount = u.amount::numeric join collection c using (collection_id)"
            + " union all select u.movement_id, 'mandate', i.collection_item_id::text, i.rent_account_id, c.collection_date,"
            + " i.state = 'rejected' from undoing u join mandate m on upper(m.reference) = upper(u.mandate)"
            + " join collection_item i on i.mandate_id = m.mandate_id and i.amount = u.amount::numeric"
            + " join collection c using (collection_id) where not exists"
            + " (select from collection_item other where other.end_to_end_id = u.end_to_end))"
            + " select paid.movement_id, paid.sign, line.entry_id, line.rent_account_id, line.booked_on,"
            + " coalesce(paid.settled_on, line.booked_on),"
            + " exists (select from ledger_entry back where back.reverses = line.entry_id) and not (paid.ahead and not exists"
            + " (select from bank_movement told where told.undone_entry_id = line.entry_id)) from paid"
            + " join ledger_entry line on line.rent_account_id = paid.rent_account_id and line.kind = 'payment'"
            + " and line.source = paid.source";

    /** What deposits were told of: a movement, or a part of one. */
    private static final String OF_DEPOSITS = "with undoing as (select * from unnest(?, ?, ?, ?, ?)"
            + " as one(movement_id, amount, end_to_end, communication, account)),"
            + " told as (select p.movement_id as payment_id, p.movement_id, p.amount, d.deposit_id, d.tenancy_id from bank_movement p"
            + " join deposit_communication d using (structured_communication) where p.matched_to = 'deposit'"
            + " union all select part.part_id, part.movement_id, part.amount, d.deposit_id, d.tenancy_id"
            + " from movement_part part join deposit_communication d using (deposit_id) where not part.undone),"
            + " found as (select u.movement_id as undoing, 'endToEnd' as sign, p.movement_id, u.amount from undoing u"
            + " join bank_movement p on p.end_to_end_id = u.end_to_end where p.payment"
            + " union all select u.movement_id, 'communication', p.movement_id, u.amount from undoing u join bank_movement p"
            + " on p.structured_communication = u.communication and p.counterparty_account = u.account where p.payment)"
            + " select found.undoing, found.sign, told.payment_id, told.deposit_id, told.tenancy_id, p.value_date,"
            + " coalesce(p.booked_on, p.value_date),"
            + " exists (select from bank_movement back where back.undone_payment_id = told.payment_id)"
            + " or exists (select from bank_movement back where back.undone_movement_id = told.movement_id)"
            + " from found join told on told.movement_id = found.movement_id and told.amount = found.amount::numeric"
            + " join bank_movement p on p.movement_id = told.movement_id";

    private static final String PARTS =
            "(select count(*) from movement_part other where other.movement_id = p.movement_id and not other.undone)";

    /** Payments on rent accounts of another amount, under the identifier or the mandate of a movement; no part of one that was split. */
    private static final String OF_ANOTHER_AMOUNT = "with undoing as (select * from unnest(?, ?, ?, ?)"
            + " as one(movement_id, amount, end_to_end, mandate)),"
            + " paid as (select u.movement_id, 'endToEnd' as sign, p.movement_id::text as source, p.rent_account_id"
            + " from undoing u join bank_movement p on p.end_to_end_id = u.end_to_end and p.amount <> u.amount::numeric"
            + " where p.payment and p.rent_account_id is not null"
            + " union all select u.movement_id, 'endToEnd', part.part_id::text, part.rent_account_id from undoing u"
            + " join bank_movement p on p.end_to_end_id = u.end_to_end"
            + " join movement_part part on part.movement_id = p.movement_id and part.amount <> u.amount::numeric"
            + " where part.rent_account_id is not null and not part.undone and " + PARTS + " = 1"
            + " union all select u.movement_id, 'endToEnd', i.collection_item_id::text, i.rent_account_id"
            + " from undoing u join collection_item i on i.end_to_end_id = u.end_to_end and i.amount <> u.amount::numeric"
            + " union all select u.movement_id, 'mandate', i.collection_item_id::text, i.rent_account_id"
            + " from undoing u join mandate m on upper(m.reference) = upper(u.mandate)"
            + " join collection_item i on i.mandate_id = m.mandate_id and i.amount <> u.amount::numeric where not exists"
            + " (select from collection_item other where other.end_to_end_id = u.end_to_end))"
            + " select paid.movement_id, paid.sign, line.entry_id, line.rent_account_id, line.booked_on, line.booked_on,"
            + " " + Ledger.leftOf("line") + " = 0 from paid"
            + " join ledger_entry line on line.rent_account_id = paid.rent_account_id and line.kind = 'payment'"
            + " and line.source = paid.source";

    private static final String OF_SPLIT = "select u.movement_id, bool_or(p.amount = u.amount::numeric)"
            + " from unnest(?, ?, ?) as u(movement_id, amount, end_to_end)"
            + " join bank_movement p on p.end_to_end_id = u.end_to_end and p.matched_to = 'assigned'"
            + " where (p.amount = u.amount::numeric or " + PARTS + " > 1) and not exists"
            + " (select from bank_movement back where back.undone_movement_id = p.movement_id) group by u.movement_id";

    private final Sql sql;

    Undoings(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What came of a movement that undoes something. */
    record Outcome(BookedMovement booked, PaymentToUndo.Choice choice) {

        boolean undoesLine() {
            return choice.payment().filter(payment -> !payment.isOfDeposit()).isPresent();
        }

        Outcome with(PaymentToUndo.Choice other) {
            return new Outcome(booked, other);
        }

        /** Of one that undoes something. */
        PaymentToUndo payment() {
            return choice.payment().orElseThrow();
        }

        private Optional<PaymentToUndo> payment(boolean ofDeposit) {
            return choice.payment().filter(payment -> payment.isOfDeposit() == ofDeposit);
        }
    }

    /** By the movement that may undo them. */
    Map<UUID, List<PaymentToUndo>> candidates(List<BookedMovement> undoing) {
        Map<UUID, List<PaymentToUndo>> candidates = new HashMap<>();
        UUID[] movementIds = Columns.ids(undoing, BookedMovement::movementId);
        String[] amounts = Columns.texts(undoing, one -> one.movement().amount().negate());
        String[] endToEnd = endToEnd(undoing);
        String[] communications = Columns.texts(
                undoing, one -> one.movement().structuredCommunication().map(StructuredCommunication::digits));
        String[] accounts =
                Columns.texts(undoing, one -> Movements.filled(one.movement().counterpartyAccount()));
        sql.list(
                CANDIDATES,
                row -> candidates
                        .computeIfAbsent(row.getObject(1, UUID.class), movement -> new ArrayList<>())
                        .add(onRentAccount(row)),
                movementIds,
                amounts,
                endToEnd,
                communications,
                accounts,
                Columns.texts(
                        undoing,
                        one -> Movements.filled(one.movement().identifiers().mandate())));
        sql.list(
                OF_DEPOSITS,
                row -> candidates
                        .computeIfAbsent(row.getObject(1, UUID.class), movement -> new ArrayList<>())
                        .add(new PaymentToUndo(
                                PaymentToUndo.Sign.valueOf(row.getString(2)),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class),
                                row.getBoolean(8),
                                Optional.of(new DepositTarget(
                                        row.getObject(5, UUID.class), row.getObject(4, UUID.class))))),
                movementIds,
                amounts,
                endToEnd,
                communications,
                accounts);
        return candidates;
    }

    /** Payments on rent accounts of another amount that their identifier or mandate names, by the movement. */
    Map<UUID, List<PaymentToUndo>> ofAnotherAmount(List<BookedMovement> undoing) {
        Map<UUID, List<PaymentToUndo>> others = new HashMap<>();
        sql.list(
                OF_ANOTHER_AMOUNT,
                row -> others.computeIfAbsent(row.getObject(1, UUID.class), movement -> new ArrayList<>())
                        .add(onRentAccount(row)),
                Columns.ids(undoing, BookedMovement::movementId),
                Columns.texts(undoing, one -> one.movement().amount().negate()),
                endToEnd(undoing),
                Columns.texts(
                        undoing,
                        one -> Movements.filled(one.movement().identifiers().mandate())));
        return others;
    }

    /** Of those of the movements of which the identifier names a payment that was split. */
    Map<UUID, PaymentToUndo.Split> ofSplits(List<BookedMovement> undoing) {
        Map<UUID, PaymentToUndo.Split> splits = new HashMap<>();
        sql.list(
                OF_SPLIT,
                row -> splits.put(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2) ? PaymentToUndo.Split.ofItsAmount : PaymentToUndo.Split.ofAnotherAmount),
                Columns.ids(undoing, BookedMovement::movementId),
                Columns.texts(undoing, one -> one.movement().amount().negate()),
                endToEnd(undoing));
        return splits;
    }

    private static String[] endToEnd(List<BookedMovement> undoing) {
        return Columns.texts(
                undoing, one -> Movements.filled(one.movement().identifiers().endToEnd()));
    }

    private static PaymentToUndo onRentAccount(ResultSet row) throws SQLException {
        return new PaymentToUndo(
                PaymentToUndo.Sign.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7),
                Optional.empty());
    }

    void keep(List<Outcome> outcomes) {
        sql.update(
                "update bank_movement m set matched_to = one.matched_to, rent_account_id = one.account::uuid,"
                        + " undone_entry_id = one.entry::uuid, undone_payment_id = one.payment::uuid, queue_reason = one.reason"
                        + " from unnest(?, ?, ?, ?, ?, ?) as one(movement_id, matched_to, account, entry, payment, reason)"
                        + " where m.movement_id = one.movement_id",
                Columns.ids(outcomes, outcome -> outcome.booked().movementId()),
                Columns.texts(
                        outcomes,
                        outcome -> outcome.choice()
                                .payment()
                                .map(payment ->
                                        payment.isOfDeposit() ? MatchedTo.depositTakenBack : MatchedTo.takenBack)),
                Columns.texts(outcomes, outcome -> outcome.payment(false).map(PaymentToUndo::target)),
                Columns.texts(outcomes, outcome -> outcome.payment(false).map(PaymentToUndo::paymentId)),
                Columns.texts(outcomes, outcome -> outcome.payment(true).map(PaymentToUndo::paymentId)),
                Columns.texts(outcomes, outcome -> outcome.choice().reason()));
        keepAmong(outcomes.stream()
                .flatMap(outcome -> outcome.choice().among().stream()
                        .filter(payment -> !payment.isOfDeposit())
                        .map(payment -> new Among(outcome.booked().movementId(), payment)))
                .toList());
    }

    private record Among(UUID movementId, PaymentToUndo payment) {}

    private void keepAmong(List<Among> among) {
        if (!among.isEmpty()) {
            sql.update(
                    "insert into payment_to_undo (movement_id, rent_account_id, entry_id) select * from unnest(?, ?, ?)"
                            + " on conflict do nothing",
                    Columns.ids(among, Among::movementId),
                    Columns.ids(among, one -> one.payment().target()),
                    Columns.ids(among, one -> one.payment().paymentId()));
        }
    }
}
