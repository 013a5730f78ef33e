package be.huurwerk.arrears.depositrefund;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.arrears.bankstatement.OwnMovements.Candidate;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Refunds of deposits as deposit-service told that it ordered them, and the movements that they were found to be. */
@ApplicationScoped
class DepositRefunds {

    private final Sql sql;

    DepositRefunds(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(UUID refundFileId, Collection<DepositRefund> refunds) {
        sql.update(
                "insert into deposit_refund (refund_id, refund_file_id, amount) select id, ?, amount::numeric"
                        + " from unnest(?, ?) as one(id, amount) on conflict do nothing",
                refundFileId,
                Columns.ids(refunds, DepositRefund::refundId),
                Columns.texts(refunds, DepositRefund::amount));
    }

    /** What a statement showed stays paid, whatever the bank answers. */
    void reject(Collection<UUID> refundIds) {
        sql.update(
                "update deposit_refund set rejected = true where refund_id = any(?) and paid_movement_id is null",
                (Object) refundIds.toArray(UUID[]::new));
    }

    /** Those of these ids, of refunds or of files, in the order of their ids. */
    List<DepositRefund> lock(Collection<UUID> ids) {
        UUID[] these = ids.toArray(UUID[]::new);
        return sql.list(
                "select refund_id, refund_file_id, amount, rejected, paid_movement_id is not null, returned_movement_id is not null"
                        + " from deposit_refund where refund_id = any(?) or refund_file_id = any(?) order by refund_id for update",
                row -> new DepositRefund(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Euro.of(row.getBigDecimal(3)),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6)),
                these,
                these);
    }

    void paid(Collection<DepositRefund> refunds, UUID movementId) {
        sql.update(
                "update deposit_refund set paid_movement_id = ? where refund_id = any(?)",
                movementId,
                Columns.ids(refunds, DepositRefund::refundId));
    }

    void returned(Collection<DepositRefund> refunds, UUID movementId) {
        sql.update(
                "update deposit_refund set returned_movement_id = ? where refund_id = any(?)",
                movementId,
                Columns.ids(refunds, DepositRefund::refundId));
    }

    /** Movements of the queue that bear one of these names. */
    List<Candidate> queued(Collection<String> names) {
        return sql.list(
                "select movement_id, amount, coalesce(booked_on, value_date), value_date, end_to_end_id, return_reason"
                        + " from bank_movement where end_to_end_id = any(?) and matched_to is null order by movement_id",
                row -> new Candidate(
                        row.getObject(1, UUID.class),
                        Euro.of(row.getBigDecimal(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        Optional.ofNullable(row.getString(6))),
                (Object) names.toArray(String[]::new));
    }
}
