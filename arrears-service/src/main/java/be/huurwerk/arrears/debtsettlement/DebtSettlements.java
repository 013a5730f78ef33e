package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Act;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Annulment;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Channel;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.End;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.EndKind;
import be.huurwerk.arrears.debtsettlement.DebtSettlement.Kind;
import be.huurwerk.arrears.frozendebt.MoneyOfMediators;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Collective debt settlements as they are stored. */
@ApplicationScoped
class DebtSettlements {

    private static final String FILTERED = " where (?::uuid is null or rent_account_id = ?::uuid)"
            + " and (?::boolean is null or (least(ended_on, annulled_on) is null or least(ended_on, annulled_on) > ?::date) = ?::boolean) and admissible_on <= ?"
            + " and (coalesce(?::boolean, ?::boolean) is null or exists (select from" + MoneyOfMediators.MONEY
            + " where (?::boolean is null or ?::boolean = (money.to_give_back > 0 and (annulled_on is null or annulled_on > ?)"
            + " and (ended_on is null or ended_on > ? or stays_frozen)))"
            + " and (?::boolean is null or ?::boolean = (money.to_get_back > 0))))";

    private final Sql sql;
    private final WallClock clock;

    DebtSettlements(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** Which are asked for, as they are on a day; null is any. */
    record Filter(UUID rentAccountId, Boolean running, Boolean toGiveBack, Boolean toGetBack, LocalDate on) {

        Object[] and(Object... more) {
            Object[] own = {rentAccountId, rentAccountId, running, on, running, on, toGiveBack, toGetBack};
            Object[] money = MoneyOfMediators.arguments(on, toGiveBack, toGiveBack, on, on, toGetBack, toGetBack);
            return Stream.of(own, money, more).flatMap(Arrays::stream).toArray();
        }
    }

    /** @param today payments that are booked after it don't pay what is frozen */
    void insert(DebtSettlement one, Who who, LocalDate today) {
        sql.update(
                "insert into debt_settlement (debt_settlement_id, rent_account_id, tenancy_id, person_id, admissible_on, decision_sent_on,"
                        + " court, roll_number, mediator, preference, pending_procedures, counts_after, client, subject,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.debtSettlementId(),
                one.rentAccountId(),
                one.tenancyId(),
                one.personId().orElse(null),
                one.admissibleOn(),
                one.decisionSentOn(),
                one.court(),
                one.rollNumber().orElse(null),
                one.mediator(),
                one.preference().orElse(null),
                one.pendingProcedures().orElse(null),
                today,
                who.client(),
                who.subject(),
                clock.now());
    }

    /** Its account is locked. */
    void add(UUID debtSettlementId, Act act, Who who) {
        sql.update(
                "insert into debt_settlement_act (act_id, debt_settlement_id, kind, on_day, channel, claimed, note, client,"
                        + " subject, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                act.actId(),
                debtSettlementId,
                act.kind().name(),
                act.on(),
                act.channel().map(Channel::name).orElse(null),
                act.claimed().map(Euro::amount).orElse(null),
                act.note().orElse(null),
                who.client(),
                who.subject(),
                clock.now());
        changed(debtSettlementId);
    }

    /** Its account is locked; what is booked from today on pays the debts again, where they are still owed. */
    void end(UUID debtSettlementId, End end, boolean renounced, LocalDate today) {
        sql.update(
                "update debt_settlement set ended_on = ?, end_kind = ?, renounced = ?, stays_frozen = ?, counts_until = ?,"
                        + " version = version + 1 where debt_settlement_id = ?",
                end.on(),
                end.kind().name(),
                renounced,
                !end.stillOwed(),
                end.stillOwed() ? today.minusDays(1) : null,
                debtSettlementId);
    }

    /** Its account is locked; what is booked from the day on pays the debts again. */
    void annul(UUID debtSettlementId, Annulment annulment) {
        sql.update(
                "update debt_settlement set annulled_on = ?, annulment_reason = ?, annulled_by_client = ?, annulled_by_subject = ?,"
                        + " annulled_at = ?, counts_until = coalesce(counts_until, ?), version = version + 1"
                        + " where debt_settlement_id = ?",
                annulment.on(),
                annulment.reason(),
                annulment.by().client(),
                annulment.by().subject(),
                clock.now(),
                annulment.on().minusDays(1),
                debtSettlementId);
    }

    /** Its account is locked; the act counts for nothing any more. */
    void annul(UUID debtSettlementId, UUID actId, String reason, Who who) {
        sql.update(
                "update debt_settlement_act set annulled_at = ?, annulment_reason = ?, annulled_by_client = ?, annulled_by_subject = ?"
                        + " where act_id = ? and debt_settlement_id = ?",
                clock.now(),
                reason,
                who.client(),
                who.subject(),
                actId,
                debtSettlementId);
        changed(debtSettlementId);
    }

    void changed(UUID debtSettlementId) {
        sql.update("update debt_settlement set version = version + 1 where debt_settlement_id = ?", debtSettlementId);
    }

    /** @throws ProblemException 404 */
    DebtSettlement find(UUID debtSettlementId) {
        return withActs(sql.list(
                        "select * from debt_settlement where debt_settlement_id = ?",
                        DebtSettlements::row,
                        debtSettlementId))
                .stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such debt settlement.", "Deze schuldenregeling bestaat niet.")));
    }

    /** Of an account, those that run: one, or one of each of several tenants. */
    List<DebtSettlement> running(UUID rentAccountId) {
        return withActs(sql.list(
                "select * from debt_settlement where rent_account_id = ? and ended_on is null and annulled_on is null"
                        + " order by debt_settlement_id",
                DebtSettlements::row,
                rentAccountId));
    }

    /** Those that were no mistake. */
    List<DebtSettlement> of(Collection<UUID> rentAccountIds) {
        return sql.list(
                "select * from debt_settlement where rent_account_id = any(?) and annulled_on is null order by admissible_on",
                DebtSettlements::row,
                (Object) rentAccountIds.toArray(UUID[]::new));
    }

    List<UUID> accounts() {
        return sql.list(
                "select distinct rent_account_id from debt_settlement where annulled_on is null",
                row -> row.getObject(1, UUID.class));
    }

    List<DebtSettlement> page(Filter filter, UUID after, int limit) {
        return withActs(sql.list(
                "select * from debt_settlement s" + FILTERED
                        + " and debt_settlement_id > ? order by debt_settlement_id limit ?",
                DebtSettlements::row,
                filter.and(after, limit)));
    }

    long count(Filter filter) {
        return sql.first("select count(*) from debt_settlement s" + FILTERED, row -> row.getLong(1), filter.and())
                .orElseThrow();
    }

    /** Those that run of whatever account. */
    List<DebtSettlement> running() {
        return withActs(sql.list(
                "select * from debt_settlement where ended_on is null and annulled_on is null"
                        + " order by decision_sent_on, debt_settlement_id",
                DebtSettlements::row));
    }

    private List<DebtSettlement> withActs(List<DebtSettlement> found) {
        Map<UUID, List<Act>> acts = new HashMap<>();
        sql.list(
                "select * from debt_settlement_act where debt_settlement_id = any(?) and annulled_at is null order by on_day, act_id",
                row -> acts.computeIfAbsent(row.getObject("debt_settlement_id", UUID.class), id -> new ArrayList<>())
                        .add(act(row)),
                (Object) found.stream().map(DebtSettlement::debtSettlementId).toArray(UUID[]::new));
        return found.stream()
                .map(one -> one.with(acts.getOrDefault(one.debtSettlementId(), List.of())))
                .toList();
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getObject("act_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                Optional.ofNullable(row.getString("channel")).map(Channel::valueOf),
                Optional.ofNullable(row.getBigDecimal("claimed")).map(Euro::of),
                Optional.ofNullable(row.getString("note")),
                row.getString("client"));
    }

    private static Optional<Annulment> annulment(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("annulled_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Annulment(
                        on,
                        row.getString("annulment_reason"),
                        new Who(row.getString("annulled_by_client"), row.getString("annulled_by_subject"))));
    }

    private static DebtSettlement row(ResultSet row) throws SQLException {
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new DebtSettlement(
                row.getObject("debt_settlement_id", UUID.class),
                row.getObject("rent_account_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                row.getObject("admissible_on", LocalDate.class),
                row.getObject("decision_sent_on", LocalDate.class),
                row.getString("court"),
                Optional.ofNullable(row.getString("roll_number")),
                row.getString("mediator"),
                Optional.ofNullable(row.getString("preference")),
                Optional.ofNullable(row.getString("pending_procedures")),
                List.of(),
                endedOn == null
                        ? Optional.empty()
                        : Optional.of(new End(
                                EndKind.valueOf(row.getString("end_kind")), endedOn, !row.getBoolean("stays_frozen"))),
                annulment(row),
                row.getLong("version"));
    }
}
