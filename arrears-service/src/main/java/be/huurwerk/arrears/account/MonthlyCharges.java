package be.huurwerk.arrears.account;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What accounts are charged by the month: rent, advances and fees together, without what is asked for use after the end. It is the last month
 * that the lease had as a whole, for a part of a month tells less; while there is none, the decided rent of the month that it had in part.
 */
@ApplicationScoped
public class MonthlyCharges {

    /** Lines of an account, booked until the day for a month until the day; its days are asked of them alone, and of no index over all lines. */
    private static final String BOOKED = " offset 0) l where l.period <= ? and l.booked_on <= ?";

    private static final String OF_ACCOUNT =
            "from (select * from ledger_entry where rent_account_id = a.rent_account_id and ";
    private static final String LINES = OF_ACCOUNT + "period is not null" + BOOKED;

    private static final String LAST_MONTH =
            " group by l.period having sum(l.amount) > 0 order by l.period desc limit 1)";

    private static final String MONTH_END = "(l.period + interval '1 month')::date - 1";

    private static final String DECIDED_RENT =
            "coalesce((select p.rent from rent_decision d join rent_decision_period p using (rent_decision_id)"
                    + " where d.tenancy_id = r.tenancy_id and least(t.last_day, " + MONTH_END + ") >= p.valid_from"
                    + " and coalesce(least(t.last_day, " + MONTH_END + ") <= p.valid_until, true)"
                    + " order by d.decided_at desc, d.rent_decision_id desc limit 1), (select o.rent from taken_over_rent o"
                    + " where o.tenancy_id = r.tenancy_id and least(t.last_day, " + MONTH_END + ") >= o.valid_from))";

    private static final String ACCOUNTS =
            " from unnest(?) as a(rent_account_id) join rent_account r using (rent_account_id)"
                    + " left join lateral (select start_date, coalesce(departed_end, notice_end) as last_day from tenancy_period"
                    + " where tenancy_id = r.tenancy_id) t on true";
    private static final String WHOLE =
            " and l.kind <> 'indemnity' and l.period >= coalesce(t.start_date, l.period) and " + MONTH_END
                    + " <= coalesce(t.last_day, " + MONTH_END + ")";

    /** Almost every account had a whole month lately; a line of a month is not due before the month, which the index tells. */
    private static final String LATELY = "select a.rent_account_id, whole.charge" + ACCOUNTS
            + " cross join lateral (select sum(l.amount) as charge " + OF_ACCOUNT + "due_on >= ?" + BOOKED
            + " and l.period >= ?" + WHOLE + LAST_MONTH + " whole";

    private static final String EVER = "select a.rent_account_id, coalesce(whole.charge, part.charge)" + ACCOUNTS
            + " left join lateral (select sum(l.amount) as charge " + LINES + WHOLE + LAST_MONTH + " whole on true"
            + " left join lateral (select coalesce(coalesce(" + DECIDED_RENT
            + ", sum(l.amount) filter (where l.kind = 'rent'))"
            + " + coalesce(sum(l.amount) filter (where l.kind not in ('rent', 'indemnity')), 0), sum(l.amount)) as charge "
            + LINES + LAST_MONTH + " part on whole.charge is null"
            + " where coalesce(whole.charge, part.charge) is not null";

    private static final int MONTHS_LATELY = 2;

    private final Sql sql;

    MonthlyCharges(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** What is charged by the month, of the accounts for which anything is. */
    public Map<UUID, Euro> on(Collection<UUID> rentAccountIds, LocalDate on) {
        Map<UUID, Euro> charges = new HashMap<>();
        LocalDate lately = on.withDayOfMonth(1).minusMonths(MONTHS_LATELY);
        Sql.Row<Euro> charge = row -> charges.put(row.getObject(1, UUID.class), Euro.of(row.getBigDecimal(2)));
        sql.list(LATELY, charge, rentAccountIds.toArray(UUID[]::new), lately, on, on, lately);
        UUID[] others =
                rentAccountIds.stream().filter(id -> !charges.containsKey(id)).toArray(UUID[]::new);
        if (others.length > 0) {
            sql.list(EVER, charge, others, on, on, on, on);
        }
        return charges;
    }
}
