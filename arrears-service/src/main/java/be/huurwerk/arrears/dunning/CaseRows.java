package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.dunning.CaseFacts.Guard;
import be.huurwerk.arrears.dunning.CaseFacts.Hold;
import be.huurwerk.arrears.dunning.CaseFacts.Rest;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.arrears.latecost.ReminderTerm;
import be.huurwerk.arrears.latecost.ReminderTerm.Way;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What bears on cases and is stored beside them, of many cases in one statement each, as it was on the evening of a day. */
@ApplicationScoped
class CaseRows {

    /** A reason of the policy {@code policy/arrears/pause-days}. */
    private static final String VULNERABILITY = "vulnerability";

    private final Parameters parameters;
    private final Sql sql;

    CaseRows(Parameters parameters, DataSource dataSource) {
        this.parameters = parameters;
        this.sql = new Sql(dataSource);
    }

    /**
     * Those that were no mistake.
     *
     * @param lateAfter the days after which a step is recorded late: the time to the next one then counts from the day on which it was
     */
    Map<UUID, List<Taken>> steps(Collection<UUID> arrearsCaseIds, LocalDate on, int lateAfter) {
        Map<UUID, List<Taken>> steps = new HashMap<>();
        sql.list(
                "select arrears_case_id, code, taken_on, case when recorded_on > taken_on + ? then recorded_on else taken_on end,"
                        + " channel, (select max(g.handed_over_on) from arrears_sending g where g.step_id = s.step_id"
                        + " and g.handed_over_on <= ? and not exists (select from arrears_sending_failure f"
                        + " where f.sending_id = g.sending_id and f.failed_on <= ?)), asked from arrears_step s where arrears_case_id = any(?) and taken_on <= ?"
                        + " and not exists (select 1 from arrears_step_annulment a where a.step_id = s.step_id)"
                        + " order by s.taken_on, s.step_id",
                row -> steps.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Taken(
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class),
                                payBy(row.getString(5), row.getObject(6, LocalDate.class)),
                                StepRows.asked(row, 7))),
                lateAfter,
                on,
                on,
                arrearsCaseIds.toArray(UUID[]::new),
                on);
        return steps;
    }

    /** @param left null: no letter is known to have left */
    private Optional<LocalDate> payBy(String channel, LocalDate left) {
        return Optional.ofNullable(left)
                .flatMap(day -> Way.by(channel, day, parameters)
                        .map(way -> ReminderTerm.of(day, way, parameters).until()));
    }

    /** That somebody of the household is vulnerable is a guard of its own, for who looks for these cases. */
    private static Guard guard(String reason) {
        return reason.equals(VULNERABILITY) ? Guard.vulnerability : Guard.pause;
    }

    Map<UUID, List<Hold>> pauses(Collection<UUID> arrearsCaseIds, LocalDate on) {
        Map<UUID, List<Hold>> pauses = new HashMap<>();
        sql.list(
                "select arrears_case_id, reason, until_day from arrears_pause where arrears_case_id = any(?)"
                        + " and ? between from_day and until_day and (ended_on is null or ended_on > ?)"
                        + " order by until_day desc, pause_id",
                row -> pauses.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Hold(
                                guard(row.getString(2)),
                                Optional.of(row.getString(2)),
                                Optional.of(row.getObject(3, LocalDate.class)))),
                arrearsCaseIds.toArray(UUID[]::new),
                on,
                on);
        return pauses;
    }

    /** What is wrong with the letter of a step. */
    record WrongLetter(String code, LocalDate on, Guard guard) {}

    /** What is wrong by the day with the letter of the last step: none is known to have left, or every one that did came back. By case. */
    Map<UUID, WrongLetter> letters(Collection<UUID> arrearsCaseIds, LocalDate on) {
        Map<UUID, WrongLetter> wrong = new HashMap<>();
        sql.list(
                "select last.arrears_case_id, last.channel, last.taken_on, count(g.sending_id), count(f.sending_id), last.code from"
                        + " (select distinct on (s.arrears_case_id) s.arrears_case_id, s.step_id, s.channel, s.taken_on, s.code from arrears_step s"
                        + " where s.arrears_case_id = any(?) and s.taken_on <= ?"
                        + " and not exists (select from arrears_step_annulment a where a.step_id = s.step_id)"
                        + " order by s.arrears_case_id, s.taken_on desc, s.step_id desc) last"
                        + " left join arrears_sending g on g.step_id = last.step_id and g.handed_over_on <= ?"
                        + " left join arrears_sending_failure f on f.sending_id = g.sending_id and f.failed_on <= ?"
                        + " group by last.arrears_case_id, last.channel, last.taken_on, last.code having count(f.sending_id) = count(g.sending_id)",
                row -> {
                    LocalDate taken = row.getObject(3, LocalDate.class);
                    if (row.getLong(4) > 0
                            || Way.by(row.getString(2), taken, parameters).isPresent()) {
                        wrong.put(
                                row.getObject(1, UUID.class),
                                new WrongLetter(
                                        row.getString(6),
                                        taken,
                                        row.getLong(4) > 0 ? Guard.letterFailed : Guard.letterNotSent));
                    }
                    return row.getLong(4);
                },
                arrearsCaseIds.toArray(UUID[]::new),
                on,
                on,
                on);
        return wrong;
    }

    /**
     * The last day until this one on which a debt of an account was paid that was due before its oldest one; where none was, no entry. Money that
     * was paid out, and is owed again since the payment that it came from came back, is due from its day on.
     *
     * @param oldest the due day of the oldest debt, by account
     * @param open debts of which something is open still: what is paid of one that a plan holds, or that is disputed, makes no other one the oldest
     */
    Map<UUID, LocalDate> oldestSince(Map<UUID, LocalDate> oldest, Collection<UUID> open, LocalDate on) {
        Map<UUID, LocalDate> since = new HashMap<>();
        List<UUID> accounts = List.copyOf(oldest.keySet());
        if (!accounts.isEmpty()) {
            sql.list(
                    "select a.rent_account_id, max(a.on_day) from unnest(?, ?) as one(account, due)"
                            + " join allocation a on a.rent_account_id = one.account and a.on_day <= ? and a.amount > 0"
                            + " join ledger_entry d on d.entry_id = a.debt_id and coalesce(d.due_on, d.booked_on) < one.due::date and d.entry_id <> all(?) and "
                            + OpenItem.owedByTenants("d") + " group by a.rent_account_id",
                    row -> since.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                    accounts.toArray(UUID[]::new),
                    accounts.stream().map(id -> oldest.get(id).toString()).toArray(String[]::new),
                    on,
                    open.toArray(UUID[]::new));
        }
        return since;
    }

    /** When debts were disputed that somebody disputed until the day. */
    Map<UUID, List<Rest>> disputes(Collection<UUID> arrearsCaseIds, LocalDate on) {
        Map<UUID, List<Rest>> disputes = new HashMap<>();
        sql.list(
                "select item_id, from_day, settled_on from arrears_dispute where arrears_case_id = any(?) and from_day <= ?",
                row -> disputes.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Rest(
                                row.getObject(2, LocalDate.class),
                                Optional.ofNullable(row.getObject(3, LocalDate.class)))),
                arrearsCaseIds.toArray(UUID[]::new),
                on);
        return disputes;
    }

    /**
     * The last day of which the bank told everything of the account on which rents are paid; while it never told of that one, of any on
     * which a rent was received. Empty while no statement of these was imported.
     *
     * @param iban of the landlord's account, where its policy says so
     */
    Optional<LocalDate> lastBankDay(LocalDate on, Optional<String> iban) {
        return iban.flatMap(account -> lastBankDay("account = ?", on, account))
                .or(() -> lastBankDay(
                        "exists (select 1 from bank_statement of_account join bank_movement m using (bank_statement_id)"
                                + " where of_account.account = s.account and m.matched_to in ('rentAccount', 'collection'))",
                        on));
    }

    private Optional<LocalDate> lastBankDay(String condition, Object... arguments) {
        return sql.first(
                        "select max(coalesce(new_balance_date, old_balance_date)) from bank_statement s"
                                + " where coalesce(new_balance_date, old_balance_date) <= ? and " + condition,
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        arguments)
                .flatMap(day -> day);
    }

    /**
     * The accounts of which a case may be opened, kept or closed on the day: something is overdue, or was before lines came that are younger
     * than the day, or a case is open.
     *
     * @param past whether days after this one were booked already
     */
    List<UUID> toEvaluate(LocalDate on, boolean past) {
        String since = past
                ? " union select rent_account_id from allocation where on_day > ?"
                        + " union select rent_account_id from ledger_entry where booked_on > ? and amount < 0 and due_on < ?"
                : "";
        Object[] arguments = past ? new Object[] {on, on, on, on, on, on} : new Object[] {on, on, on};
        return sql.list(
                "select rent_account_id from open_item where amount > 0 and due_on < ?"
                        + " union select rent_account_id from open_item where amount > 0 and due_on is null and booked_on < ? and "
                        + OpenItem.owedByTenants("open_item")
                        + " union select rent_account_id from payment_plan where state = 'live'"
                        + " union select rent_account_id from arrears_case where closed_on is null or closed_on > ?"
                        + " union select rent_account_id from rent_account where not allocated" + since,
                row -> row.getObject(1, UUID.class),
                arguments);
    }
}
