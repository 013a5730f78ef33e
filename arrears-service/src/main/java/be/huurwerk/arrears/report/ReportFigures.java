package be.huurwerk.arrears.report;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.report.ArrearsReport.Group;
import be.huurwerk.arrears.report.ArrearsReport.WriteOffState;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The figures of a report, each in one statement over all accounts. */
@ApplicationScoped
class ReportFigures {

    private static final String GROUPS = OverdueOn.ACCOUNTS
            + "select age, age_before, former, count(*), coalesce(sum(amount), 0) from account"
            + " group by age, age_before, former";
    private static final String YEARLY_RENT = "select coalesce(sum(amount), 0) from ledger_entry where kind = 'rent'"
            + " and period > ? and period <= ? and booked_on <= ?";
    private static final String PLANS =
            "select s.state, count(*), sum(p.amount)" + ReportedPlans.ON + " group by s.state";
    private static final String WRITE_OFFS =
            "select t.state, count(*), sum(case when t.state = 'proposed' then (select sum(d.amount) from write_off_debt d"
                    + " where d.write_off_id = w.write_off_id) else (select coalesce(-sum(l.amount), 0) from ledger_entry l"
                    + " where l.rent_account_id = w.rent_account_id and l.booked_on between w.decided_on and ?"
                    + " and l.kind in ('writeOff', 'reversal') and l.ground <> 'writeOffReversed'"
                    + " and l.source like w.write_off_id || '/%') end) from write_off w cross join lateral (values"
                    + " ('proposed', w.proposed_on <= ? and (w.decided_on is null or w.decided_on > ?)),"
                    + " ('booked', w.status in ('approved', 'reversed') and w.decided_on between ? and ?),"
                    + " ('reversed', w.reversed_on between ? and ?)) t(state, counts) where t.counts group by t.state";

    private static final String DEBT_SETTLEMENTS = running(
            "debt_settlement",
            "admissible_on",
            "least(ended_on, annulled_on)",
            OpenItem.owedBy("i", "s.admissible_on"));
    private static final String COURT_CASES = running(
            "court_case",
            "opened_on",
            "closed_on",
            "coalesce(i.due_on, i.booked_on) < ? and " + OpenItem.owedByTenants("i"));

    private final Sql sql;

    ReportFigures(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    ArrearsReport on(LocalDate on) {
        LocalDate month = on.withDayOfMonth(1);
        Euro yearlyRent = sql.first(YEARLY_RENT, row -> Euro.of(row.getBigDecimal(1)), month.minusYears(1), month, on)
                .orElseThrow();
        List<Group> groups = sql.list(GROUPS, ReportFigures::group, OverdueOn.arguments(on));
        Map<String, Figure> plans = new TreeMap<>();
        sql.list(PLANS, row -> plans.put(row.getString(1), figure(row, 2)), ReportedPlans.arguments(on));
        Map<WriteOffState, Figure> writeOffs = new EnumMap<>(WriteOffState.class);
        LocalDate from = ArrearsReport.yearFrom(on);
        sql.list(
                WRITE_OFFS,
                row -> writeOffs.put(WriteOffState.valueOf(row.getString(1)), figure(row, 2)),
                on,
                on,
                on,
                from,
                on,
                from,
                on);
        Figure debtSettlements = sql.first(DEBT_SETTLEMENTS, row -> figure(row, 1), on, on, on, on, on)
                .orElseThrow();
        Figure courtCases = sql.first(COURT_CASES, row -> figure(row, 1), on, on, on, on, on, on)
                .orElseThrow();
        return new ArrearsReport(on, yearlyRent, groups, plans, debtSettlements, courtCases, writeOffs);
    }

    /** How many of a table run on a day, and what is open of the debts that bear on each. */
    private static String running(String table, String from, String until, String debts) {
        return "with s as (select * from " + table + " where " + from + " <= ? and (" + until + " is null or " + until
                + " > ?)), a as (select distinct rent_account_id from s)"
                + " select (select count(*) from s), coalesce(sum(o.amount), 0) from s join (select rent_account_id, item_id,"
                + " sum(amount) as amount from (select rent_account_id, item_id, amount from a join open_item using (rent_account_id)"
                + " union all select rent_account_id, item_id, -amount from a join ledger_entry using (rent_account_id)"
                + " where booked_on > ? union all select rent_account_id, debt_id, amount from a"
                + " join allocation using (rent_account_id) where on_day > ? union all select rent_account_id, credit_id, -amount"
                + " from a join allocation using (rent_account_id) where on_day > ?) changed"
                + " group by rent_account_id, item_id having sum(amount) > 0) o using (rent_account_id)"
                + " join ledger_entry i on i.entry_id = o.item_id and " + debts;
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                Age.valueOf(row.getString(1)), Age.valueOf(row.getString(2)), row.getBoolean(3), figure(row, 4));
    }

    /** A count, and the sum in the column after it. */
    private static Figure figure(ResultSet row, int at) throws SQLException {
        return new Figure(row.getLong(at), Euro.of(row.getBigDecimal(at + 1)));
    }
}
