package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.Kind;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.arrears.paymentplan.Schedule.Frequency;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Payment plans as they are stored. */
@ApplicationScoped
class PaymentPlans {

    private static final String SELECT = "select * from payment_plan";

    private static final String WHERE =
            " where rent_account_id = coalesce(?::uuid, rent_account_id) and state = coalesce(?::text, state)";

    private static final String IS_LAST = "not exists (select from payment_plan later"
            + " where later.rent_account_id = p.rent_account_id and later.payment_plan_id > p.payment_plan_id)";

    private final Sql sql;
    private final WallClock clock;

    PaymentPlans(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    Optional<PaymentPlan> find(UUID paymentPlanId) {
        return read(SELECT + " where payment_plan_id = ?", paymentPlanId).stream()
                .findFirst();
    }

    /** As {@link #find}, and whoever else locks it waits. */
    Optional<PaymentPlan> lock(UUID paymentPlanId) {
        return read(SELECT + " where payment_plan_id = ? for no key update", paymentPlanId).stream()
                .findFirst();
    }

    Optional<PaymentPlan> live(UUID rentAccountId) {
        return read(SELECT + " where rent_account_id = ? and state = 'live'", rentAccountId).stream()
                .findFirst();
    }

    /** The plans of these accounts that live, locked in the order of their accounts. */
    List<PaymentPlan> lockLive(Collection<UUID> rentAccountIds) {
        return read(
                SELECT
                        + " where rent_account_id = any(?) and state = 'live' order by rent_account_id for no key update",
                (Object) rentAccountIds.toArray(UUID[]::new));
    }

    /** Of these accounts the plan that was agreed last, where it is completed, locked in the order of their accounts. */
    List<PaymentPlan> lockLastCompleted(Collection<UUID> rentAccountIds) {
        return read(
                SELECT
                        + " p where rent_account_id = any(?) and state = 'completed' and " + IS_LAST
                        + " order by rent_account_id for no key update",
                (Object) rentAccountIds.toArray(UUID[]::new));
    }

    /**
     * Of these accounts the plan that was agreed last, where it is broken, and a line of until that day is known that was not when it was: in the order
     * of their accounts.
     */
    List<PaymentPlan> lastBrokenOfWhichMoreIsKnown(Collection<UUID> rentAccountIds) {
        return read(
                SELECT
                        + " p where rent_account_id = any(?) and state = 'broken' and " + IS_LAST
                        + " and exists (select from payment_plan_state s join ledger_entry l on l.rent_account_id = p.rent_account_id"
                        + " and l.booked_on <= s.on_day and l.ordinal > coalesce(s.last_line, 0)"
                        + " where s.payment_plan_id = p.payment_plan_id and s.state = 'broken') order by rent_account_id",
                (Object) rentAccountIds.toArray(UUID[]::new));
    }

    /** All plans of these accounts. */
    List<PaymentPlan> of(Collection<UUID> rentAccountIds) {
        return read(SELECT + " where rent_account_id = any(?) order by payment_plan_id", (Object)
                rentAccountIds.toArray(UUID[]::new));
    }

    List<PaymentPlan> page(Optional<UUID> rentAccountId, Optional<State> state, UUID after, int limit) {
        return read(
                SELECT + WHERE + " and payment_plan_id > ? order by payment_plan_id limit ?",
                rentAccountId.orElse(null),
                state.map(State::name).orElse(null),
                after,
                limit);
    }

    long count(Optional<UUID> rentAccountId, Optional<State> state) {
        return sql.first(
                        "select count(*) from payment_plan" + WHERE,
                        row -> row.getLong(1),
                        rentAccountId.orElse(null),
                        state.map(State::name).orElse(null))
                .orElseThrow();
    }

    /** @param recordedOn what is booked after this day pays what the plan asks */
    void insert(PaymentPlan plan, LocalDate recordedOn) {
        sql.update(
                "insert into payment_plan (payment_plan_id, rent_account_id, kind, amount, agreed_on, frequency, tolerance_days,"
                        + " current_rent, deposit, state, replaces, note, counts_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.paymentPlanId(),
                plan.rentAccountId(),
                plan.kind().name(),
                plan.amount().amount(),
                plan.agreedOn(),
                plan.frequency().name(),
                plan.toleranceDays(),
                plan.currentRent(),
                plan.deposit(),
                plan.state().name(),
                plan.replaces().orElse(null),
                plan.note().orElse(null),
                recordedOn);
        for (int at = 0; at < plan.schedule().size(); at++) {
            Instalment instalment = plan.schedule().get(at);
            sql.update(
                    "insert into payment_plan_instalment (payment_plan_id, ordinal, due_on, amount) values (?, ?, ?, ?)",
                    plan.paymentPlanId(),
                    at,
                    instalment.dueOn(),
                    instalment.amount().amount());
        }
        for (int at = 0; at < plan.debts().size(); at++) {
            PlannedDebt debt = plan.debts().get(at);
            sql.update(
                    "insert into payment_plan_debt (payment_plan_id, ordinal, item_id, amount, paid_before) values (?, ?, ?, ?, ?)",
                    plan.paymentPlanId(),
                    at,
                    debt.itemId(),
                    debt.amount().amount(),
                    debt.paidBefore().amount());
        }
        addState(plan.paymentPlanId(), 0, plan.history().get(0));
    }

    /** @param recordedOn what is booked after this day pays what the plan asks no more */
    void end(PaymentPlan plan, StateOn state, LocalDate recordedOn) {
        sql.update(
                "update payment_plan set state = ?, counts_until = ?, version = version + 1 where payment_plan_id = ?",
                state.state().name(),
                recordedOn,
                plan.paymentPlanId());
        addState(plan.paymentPlanId(), plan.history().size(), state);
    }

    /** What is booked pays what the plan asks, as if it had not ended. */
    void countAgain(PaymentPlan plan) {
        sql.update("update payment_plan set counts_until = null where payment_plan_id = ?", plan.paymentPlanId());
    }

    /** What is booked from now on pays what the plan asks again. */
    void revive(PaymentPlan plan, StateOn state) {
        countAgain(plan);
        sql.update(
                "update payment_plan set state = ?, version = version + 1 where payment_plan_id = ?",
                state.state().name(),
                plan.paymentPlanId());
        addState(plan.paymentPlanId(), plan.history().size(), state);
    }

    private void addState(UUID paymentPlanId, int ordinal, StateOn state) {
        sql.update(
                "insert into payment_plan_state (payment_plan_id, ordinal, state, on_day, expected, actual, ground, recorded_by,"
                        + " recorded_at, last_line) values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select max(l.ordinal) from payment_plan p"
                        + " join ledger_entry l using (rent_account_id) where p.payment_plan_id = ?))",
                paymentPlanId,
                ordinal,
                state.state().name(),
                state.on(),
                state.expected().amount(),
                state.actual().amount(),
                state.ground().orElse(null),
                state.by(),
                clock.now(),
                paymentPlanId);
    }

    void checked(UUID paymentPlanId, LocalDate on, PlanCheck check) {
        sql.update(
                "insert into payment_plan_check as known (payment_plan_id, on_day, expected, actual) values (?, ?, ?, ?)"
                        + " on conflict (payment_plan_id, on_day) do update set expected = excluded.expected, actual = excluded.actual"
                        + " where (known.expected, known.actual) is distinct from (excluded.expected, excluded.actual)",
                paymentPlanId,
                on,
                check.expected().amount(),
                check.actual().amount());
    }

    /** What a check of a day found. */
    record Checked(LocalDate on, Euro expected, Euro actual) {}

    List<Checked> checks(UUID paymentPlanId) {
        return sql.list(
                "select on_day, expected, actual from payment_plan_check where payment_plan_id = ? order by on_day",
                row -> new Checked(
                        row.getObject(1, LocalDate.class),
                        Euro.of(row.getBigDecimal(2)),
                        Euro.of(row.getBigDecimal(3))),
                paymentPlanId);
    }

    /** Reads the plans that a query of the table finds, and their parts in a statement each. */
    private List<PaymentPlan> read(String query, Object... arguments) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        sql.list(query, Row::of, arguments).forEach(row -> rows.put(row.id, row));
        if (rows.isEmpty()) {
            return List.of();
        }
        Object ids = rows.keySet().toArray(UUID[]::new);
        sql.list(
                "select payment_plan_id, due_on, amount from payment_plan_instalment where payment_plan_id = any(?) order by ordinal",
                row -> rows.get(row.getObject(1, UUID.class))
                        .schedule
                        .add(new Instalment(row.getObject(2, LocalDate.class), Euro.of(row.getBigDecimal(3)))),
                ids);
        sql.list(
                "select payment_plan_id, item_id, amount, paid_before from payment_plan_debt where payment_plan_id = any(?) order by ordinal",
                row -> rows.get(row.getObject(1, UUID.class))
                        .debts
                        .add(new PlannedDebt(
                                row.getObject(2, UUID.class),
                                Euro.of(row.getBigDecimal(3)),
                                Euro.of(row.getBigDecimal(4)))),
                ids);
        sql.list(
                "select payment_plan_id, state, on_day, expected, actual, ground, recorded_by from payment_plan_state"
                        + " where payment_plan_id = any(?) order by ordinal",
                row -> rows.get(row.getObject(1, UUID.class))
                        .history
                        .add(new StateOn(
                                State.valueOf(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                Euro.of(row.getBigDecimal(4)),
                                Euro.of(row.getBigDecimal(5)),
                                Optional.ofNullable(row.getString(6)),
                                row.getString(7))),
                ids);
        return rows.values().stream().map(Row::plan).toList();
    }

    /** Until when, after which day, the debts of plans are asked by their instalments. */
    record Counts(LocalDate after, Optional<LocalDate> until) {}

    /** By plan, of those of these accounts that count on some day. */
    Map<UUID, Counts> counts(Collection<UUID> rentAccountIds) {
        Map<UUID, Counts> counts = new HashMap<>();
        sql.list(
                "select payment_plan_id, counts_after, counts_until from payment_plan where rent_account_id = any(?)"
                        + " and (counts_until is null or counts_until > counts_after)",
                row -> counts.put(
                        row.getObject(1, UUID.class),
                        new Counts(
                                row.getObject(2, LocalDate.class),
                                Optional.ofNullable(row.getObject(3, LocalDate.class)))),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return counts;
    }

    /** A plan on its way out of the database. */
    private record Row(
            UUID id,
            UUID rentAccountId,
            Kind kind,
            Euro amount,
            LocalDate agreedOn,
            Frequency frequency,
            int toleranceDays,
            boolean currentRent,
            boolean deposit,
            Optional<UUID> replaces,
            Optional<String> note,
            long version,
            List<Instalment> schedule,
            List<PlannedDebt> debts,
            List<StateOn> history) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("payment_plan_id", UUID.class),
                    row.getObject("rent_account_id", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    Euro.of(row.getBigDecimal("amount")),
                    row.getObject("agreed_on", LocalDate.class),
                    Frequency.valueOf(row.getString("frequency")),
                    row.getInt("tolerance_days"),
                    row.getBoolean("current_rent"),
                    row.getBoolean("deposit"),
                    Optional.ofNullable(row.getObject("replaces", UUID.class)),
                    Optional.ofNullable(row.getString("note")),
                    row.getLong("version"),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        PaymentPlan plan() {
            return new PaymentPlan(
                    id,
                    rentAccountId,
                    kind,
                    amount,
                    agreedOn,
                    frequency,
                    toleranceDays,
                    currentRent,
                    deposit,
                    schedule,
                    debts,
                    replaces,
                    note,
                    history,
                    version);
        }
    }
}
