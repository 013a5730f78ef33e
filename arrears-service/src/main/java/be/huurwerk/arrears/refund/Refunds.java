package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.refund.Refund.Status;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Refunds as they are stored. */
@ApplicationScoped
class Refunds {

    private static final String SELECT = "select refund_id, rent_account_id, movement_id, amount, iban, account_holder,"
            + " reason, status, client, subject, requested_at, to_mediator, debt_settlement_id, decided_by_client, decided_by_subject, decided_at, decision_reason,"
            + " refund_file_id, rejection, paid_movement_id, version from refund";
    private static final String FILTERED = " where (?::uuid is null or rent_account_id = ?::uuid)"
            + " and (?::text is null or status = ?) and (?::uuid is null or refund_file_id = ?::uuid)";

    private final Sql sql;
    private final WallClock clock;

    Refunds(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** Which are asked for; null is any. */
    record Filter(UUID rentAccountId, Status status, UUID refundFileId) {

        Object[] and(Object... more) {
            String word = status == null ? null : status.name();
            Object[] own = {rentAccountId, rentAccountId, word, word, refundFileId, refundFileId};
            return Stream.concat(Arrays.stream(own), Arrays.stream(more)).toArray();
        }
    }

    void insert(Refund refund) {
        sql.update(
                "insert into refund (refund_id, rent_account_id, movement_id, amount, iban, account_holder, reason, status,"
                        + " client, subject, requested_at, to_mediator, debt_settlement_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                refund.refundId(),
                refund.rentAccountId().orElse(null),
                refund.movementId().orElse(null),
                refund.amount().amount(),
                refund.iban().orElse(null),
                refund.accountHolder().orElse(null),
                refund.reason(),
                refund.status().name(),
                refund.requestedBy().client(),
                refund.requestedBy().subject(),
                refund.requestedAt(),
                refund.toMediator(),
                refund.debtSettlementId().orElse(null));
    }

    /** @throws ProblemException 404 */
    Refund find(UUID refundId) {
        return sql.first(SELECT + " where refund_id = ?", Refunds::refund, refundId)
                .orElseThrow(Refunds::unknown);
    }

    /** As {@link #find}, and whoever else locks it waits. */
    Refund lock(UUID refundId) {
        return sql.first(SELECT + " where refund_id = ? for update", Refunds::refund, refundId)
                .orElseThrow(Refunds::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(new Text("There is no such refund.", "Deze terugbetaling bestaat niet."));
    }

    List<Refund> page(Filter filter, UUID after, int limit) {
        return sql.list(
                SELECT + FILTERED + " and refund_id > ? order by refund_id limit ?",
                Refunds::refund,
                filter.and(after, limit));
    }

    long count(Filter filter) {
        return sql.first("select count(*) from refund" + FILTERED, row -> row.getLong(1), filter.and())
                .orElseThrow();
    }

    /** What is approved and not ordered yet, first what may come of one settlement alone; whoever asks the same waits, and then finds none of them. */
    List<Refund> lockApproved() {
        return sql.list(
                SELECT + " where status = 'approved' order by debt_settlement_id is null, refund_id for update",
                Refunds::refund);
    }

    List<Refund> lockAll(Collection<UUID> refundIds) {
        return sql.list(SELECT + " where refund_id = any(?) order by refund_id for update", Refunds::refund, (Object)
                refundIds.toArray(UUID[]::new));
    }

    /** Those of these files, locked. */
    List<Refund> lockOfFiles(Collection<UUID> refundFileIds) {
        return sql.list(
                SELECT + " where refund_file_id = any(?) order by refund_id for update", Refunds::refund, (Object)
                        refundFileIds.toArray(UUID[]::new));
    }

    List<Refund> ofFiles(Collection<UUID> refundFileIds) {
        return sql.list(SELECT + " where refund_file_id = any(?) order by refund_id", Refunds::refund, (Object)
                refundFileIds.toArray(UUID[]::new));
    }

    /** What refunds that are not ordered yet will take of these accounts: of the tenants' own credit, or of what goes back to mediators. */
    Map<UUID, Euro> onTheirWay(Collection<UUID> rentAccountIds, boolean toMediator) {
        Map<UUID, Euro> sums = new HashMap<>();
        sql.list(
                "select rent_account_id, sum(amount) from refund where rent_account_id = any(?)"
                        + " and to_mediator = ? and status in ('requested', 'approved') group by rent_account_id",
                row -> sums.put(row.getObject(1, UUID.class), Euro.of(row.getBigDecimal(2))),
                rentAccountIds.toArray(UUID[]::new),
                toMediator);
        return sums;
    }

    /** What of these will take of this debt settlement, as they say. */
    Euro onTheirWay(UUID debtSettlementId) {
        return sql.first(
                        "select coalesce(sum(amount), 0) from refund where debt_settlement_id = ?"
                                + " and status in ('requested', 'approved')",
                        row -> Euro.of(row.getBigDecimal(1)),
                        debtSettlementId)
                .orElseThrow();
    }

    /** Whether this is a debt settlement of this account. */
    boolean isSettlementOf(UUID rentAccountId, UUID debtSettlementId) {
        return sql.first(
                        "select 1 from debt_settlement where rent_account_id = ? and debt_settlement_id = ?",
                        row -> true,
                        rentAccountId,
                        debtSettlementId)
                .isPresent();
    }

    void decide(UUID refundId, Status status, Who who, Optional<String> reason) {
        sql.update(
                "update refund set status = ?, decided_by_client = ?, decided_by_subject = ?, decided_at = ?,"
                        + " decision_reason = ?, version = version + 1 where refund_id = ?",
                status.name(),
                who.client(),
                who.subject(),
                clock.now(),
                reason.orElse(null),
                refundId);
    }

    void order(Collection<UUID> refundIds, UUID refundFileId) {
        sql.update(
                "update refund set status = 'ordered', refund_file_id = ?, version = version + 1 where refund_id = any(?)",
                refundFileId,
                refundIds.toArray(UUID[]::new));
    }

    /** @param movementId the movement by which it left; null when the bank only said so */
    void paid(Collection<UUID> refundIds, UUID movementId) {
        sql.update(
                "update refund set status = 'paid', paid_movement_id = coalesce(?, paid_movement_id), version = version + 1"
                        + " where refund_id = any(?)",
                movementId,
                refundIds.toArray(UUID[]::new));
    }

    void reject(UUID refundId, String rejection) {
        sql.update(
                "update refund set status = 'rejected', rejection = ?, version = version + 1 where refund_id = ?",
                rejection,
                refundId);
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                row.getObject("refund_id", UUID.class),
                Optional.ofNullable(row.getObject("rent_account_id", UUID.class)),
                Optional.ofNullable(row.getObject("movement_id", UUID.class)),
                Euro.of(row.getBigDecimal("amount")),
                Optional.ofNullable(row.getString("iban")),
                Optional.ofNullable(row.getString("account_holder")),
                row.getString("reason"),
                Status.valueOf(row.getString("status")),
                new Who(row.getString("client"), row.getString("subject")),
                Sql.instant(row, "requested_at"),
                row.getBoolean("to_mediator"),
                Optional.ofNullable(row.getObject("debt_settlement_id", UUID.class)),
                decision(row),
                Optional.ofNullable(row.getObject("refund_file_id", UUID.class)),
                Optional.ofNullable(row.getString("rejection")),
                Optional.ofNullable(row.getObject("paid_movement_id", UUID.class)),
                row.getLong("version"));
    }

    private static Optional<Refund.Decision> decision(ResultSet row) throws SQLException {
        return row.getString("decided_by_client") == null
                ? Optional.empty()
                : Optional.of(new Refund.Decision(
                        new Who(row.getString("decided_by_client"), row.getString("decided_by_subject")),
                        Sql.instant(row, "decided_at"),
                        Optional.ofNullable(row.getString("decision_reason"))));
    }
}
