package be.huurwerk.arrears.report;

import be.huurwerk.arrears.account.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The SQL of what accounts owed on the evening of a day and a month before: back from what is open now. */
final class OverdueOn {

    private static final String OWED =
            " as (select s.rent_account_id, sum(s.amount) as amount, min(coalesce(i.due_on, i.booked_on)) as oldest"
                    + " from (select rent_account_id, item_id, sum(amount) as amount from ("
                    + "select rent_account_id, item_id, amount from open_item"
                    + " union all select rent_account_id, item_id, -amount from ledger_entry where booked_on > ?"
                    + " union all select rent_account_id, debt_id, amount from allocation where on_day > ?"
                    + " union all select rent_account_id, credit_id, -amount from allocation where on_day > ?"
                    + ") changed group by rent_account_id, item_id having sum(amount) > 0) s"
                    + " join ledger_entry i on i.entry_id = s.item_id and coalesce(i.due_on, i.booked_on) < ? and "
                    + OpenItem.owedByTenants("i")
                    + " group by s.rent_account_id)";

    /**
     * A table {@code account} of the accounts that owe something on either day: its ids, {@code amount}, {@code oldest}, {@code age},
     * {@code age_before}, {@code former}: whether the tenancy had ended, or was known to be a mistake, by the evening of the day.
     */
    static final String ACCOUNTS = "with now_owed" + OWED + ", before_owed" + OWED
            + ", account as (select rent_account_id, a.tenancy_id, aged.amount, aged.oldest, " + Age.sql("aged.days")
            + " as age, " + Age.sql("aged.days_before") + " as age_before,"
            + " coalesce(p.annulled and coalesce(p.annulled_on <= ?, true) or coalesce(p.departed_end, p.notice_end) < ?, false) as former"
            + " from (select rent_account_id, n.amount, n.oldest, ?::date - n.oldest as days, ?::date - b.oldest as days_before"
            + " from now_owed n full join before_owed b using (rent_account_id)) aged join rent_account a using (rent_account_id)"
            + " left join tenancy_period p using (tenancy_id)) ";

    private OverdueOn() {}

    /** What {@link #ACCOUNTS} asks, and more. */
    static Object[] arguments(LocalDate on, Object... more) {
        LocalDate before = ArrearsReport.monthBefore(on);
        List<Object> arguments =
                new ArrayList<>(List.of(on, on, on, on, before, before, before, before, on, on, on, before));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray();
    }
}
