package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.refund.Refund.Status;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Refunds as they are stored. */
@ApplicationScoped
class Refunds {

    private static final String CONSENTS =
            "array(select concat_ws('/', given_on, person_id, heir_id) from refund_consent c"
                    + " where c.refund_id = refund.refund_id order by position) as consents";
    private static final String SELECT =
            "select refund_id, deposit_id, source, person_id, heir_id, amount, iban, account_holder, account_from,"
                    + " status, client, subject, requested_at, decided_by_client, decided_by_subject, decided_at, decision_reason,"
                    + " refund_file_id, rejection, version, payee_ground, " + CONSENTS + " from refund";
    private static final String FILTERED = " where (?::uuid is null or deposit_id = ?::uuid)"
            + " and (?::text is null or status = ?) and (?::uuid is null or refund_file_id = ?::uuid)";

    private final Sql sql;
    private final WallClock clock;

    Refunds(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** Which are asked for; null is any. */
    record Filter(UUID depositId, Status status, UUID refundFileId) {

        Object[] and(Object... more) {
            String word = status == null ? null : status.name();
            Object[] own = {depositId, depositId, word, word, refundFileId, refundFileId};
            return Stream.concat(Arrays.stream(own), Arrays.stream(more)).toArray();
        }
    }

    void insert(Refund refund) {
        sql.update(
                "insert into refund (refund_id, deposit_id, source, person_id, heir_id, amount, iban, account_holder, account_from, status,"
                        + " client, subject, requested_at, payee_ground) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                refund.refundId(),
                refund.depositId(),
                refund.source().name(),
                refund.personId().orElse(null),
                refund.heirId().orElse(null),
                refund.amount().amount(),
                refund.iban().orElse(null),
                refund.accountHolder().orElse(null),
                refund.accountFrom().name(),
                refund.status().name(),
                refund.requestedBy().client(),
                refund.requestedBy().subject(),
                refund.requestedAt(),
                refund.payeeGround().map(Enum::name).orElse(null));
        for (int position = 0; position < refund.consents().size(); position++) {
            Consent consent = refund.consents().get(position);
            sql.update(
                    "insert into refund_consent (refund_id, position, person_id, heir_id, given_on) values (?, ?, ?, ?, ?)",
                    refund.refundId(),
                    position,
                    consent.personId(),
                    consent.heirId().orElse(null),
                    consent.givenOn());
        }
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

    /** What is approved and not ordered yet; whoever asks the same waits, and then finds none of them. */
    List<Refund> lockApproved() {
        return sql.list(SELECT + " where status = 'approved' order by refund_id for update", Refunds::refund);
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

    /** Those of a deposit, whatever became of them. */
    List<Refund> ofDeposit(UUID depositId) {
        return sql.list(SELECT + " where deposit_id = ? order by refund_id", Refunds::refund, depositId);
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

    void paid(Collection<UUID> refundIds) {
        sql.update("update refund set status = 'paid', version = version + 1 where refund_id = any(?)", (Object)
                refundIds.toArray(UUID[]::new));
    }

    /** The refund that our file called so, those of the file of that name, or else those of which somebody said that they left by it; locked. */
    List<Refund> lockNamed(String endToEndId) {
        UUID id = Refund.idOf(endToEndId);
        List<Refund> named = sql.list(
                SELECT + " where " + (RefundFile.isName(endToEndId) ? "refund_file_id" : "refund_id")
                        + " = ? order by refund_id for update",
                Refunds::refund,
                id);
        return named.isEmpty()
                ? sql.list(
                        SELECT + " where paid_movement_id in (select movement_id from refund_discrepancy"
                                + " where end_to_end_id = ?) order by refund_id for update",
                        Refunds::refund,
                        endToEndId)
                : named;
    }

    /** Those of these ids, locked. */
    List<Refund> lockAll(Collection<UUID> refundIds) {
        return sql.list(SELECT + " where refund_id = any(?) order by refund_id for update", Refunds::refund, (Object)
                refundIds.toArray(UUID[]::new));
    }

    /** Whether it was told already that this movement paid some. */
    boolean isPaidBy(UUID movementId) {
        return sql.first("select 1 from refund where paid_movement_id = ? limit 1", row -> true, movementId)
                .isPresent();
    }

    /** Those of these that a statement showed as paid. */
    Set<UUID> shownAsPaid(List<Refund> refunds) {
        return Set.copyOf(sql.list(
                "select refund_id from refund where refund_id = any(?) and paid_movement_id is not null",
                row -> row.getObject(1, UUID.class),
                (Object) refunds.stream().map(Refund::refundId).toArray(UUID[]::new)));
    }

    /** A statement shows that the bank paid them; what came back stays so. */
    void shownAsPaid(List<UUID> refundIds, UUID movementId) {
        sql.update(
                "update refund set paid_movement_id = ?, version = version + 1, rejection = case when status = 'rejected' then null"
                        + " else rejection end, status = case when status = 'returned' then status else 'paid' end"
                        + " where refund_id = any(?)",
                movementId,
                refundIds.toArray(UUID[]::new));
    }

    /** Whether it was told of this movement already. */
    boolean isReturned(UUID movementId) {
        return sql.first("select 1 from refund_return where movement_id = ? limit 1", row -> true, movementId)
                .isPresent();
    }

    /** What the bank paid, or was asked to pay, came back. */
    void comeBack(UUID refundId, ReturnRefund.Returned told) {
        sql.update(
                "insert into refund_return (movement_id, refund_id, booked_on, reason, recorded_at) values (?, ?, ?, ?, ?)",
                told.movementId(),
                refundId,
                told.bookedOn(),
                told.reason().orElse(null),
                clock.now());
        sql.update(
                "update refund set status = 'returned', rejection = ?, version = version + 1 where refund_id = ?",
                told.reason().orElse(null),
                refundId);
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
                row.getObject("deposit_id", UUID.class),
                Refund.Source.valueOf(row.getString("source")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Optional.ofNullable(row.getObject("heir_id", UUID.class)),
                Euro.of(row.getBigDecimal("amount")),
                Optional.ofNullable(row.getString("iban")),
                Optional.ofNullable(row.getString("account_holder")),
                Refund.AccountFrom.valueOf(row.getString("account_from")),
                Status.valueOf(row.getString("status")),
                new Who(row.getString("client"), row.getString("subject")),
                Sql.instant(row, "requested_at"),
                decision(row),
                Optional.ofNullable(row.getObject("refund_file_id", UUID.class)),
                Optional.ofNullable(row.getString("rejection")),
                row.getLong("version"),
                Stream.of((String[]) row.getArray("consents").getArray())
                        .map(Refunds::consent)
                        .toList(),
                Optional.ofNullable(row.getString("payee_ground")).map(Beneficiary.Ground::valueOf));
    }

    private static Consent consent(String given) {
        String[] parts = given.split("/");
        return new Consent(
                UUID.fromString(parts[1]),
                parts.length > 2 ? Optional.of(UUID.fromString(parts[2])) : Optional.empty(),
                LocalDate.parse(parts[0]));
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
