package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** The months that were posted on an account: from then on what changes in them is booked at once. */
@ApplicationScoped
public class PostedMonths {

    /** Of a month that was posted before the day was kept: it counts as posted in time. */
    private static final LocalDate UNKNOWN = LocalDate.MAX;

    private static final String FIRST = "(select min(month) from posted_month)::timestamp";
    private static final String LAST = "(select max(month) from posted_month)::timestamp";

    private final Sql sql;

    PostedMonths(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * SQL that joins {@code posted (month, posted_on)}, what is posted on an account in some days. The table lies by the month, so that each month
     * is looked up; nobody else knows how few they are, and would read all there are.
     *
     * @param account the column of its id
     * @param from the column of the first day, which may lie in a month
     * @param until the column of the last day
     */
    public static String between(String account, String from, String until) {
        return each(
                account,
                "greatest(" + FIRST + ", date_trunc('month', " + from + "::timestamp))",
                "least(" + LAST + ", " + until + "::timestamp)");
    }

    private static String each(String account, String from, String until) {
        return " cross join lateral (select p.month, p.posted_on from generate_series(" + from + ", " + until
                + ", interval '1 month') as every(month) join posted_month p on p.month = every.month::date"
                + " and p.rent_account_id = " + account + " offset 0) posted";
    }

    void add(Collection<RentAccount> accounts, YearMonth month, LocalDate today) {
        sql.update(
                "insert into posted_month (rent_account_id, month, posted_on) select unnest(?), ?, ? on conflict do nothing",
                ids(accounts),
                month.atDay(1),
                today);
    }

    /** The months, oldest first. */
    public SortedSet<YearMonth> of(RentAccount account) {
        return new TreeSet<>(of(List.of(account))
                .getOrDefault(account.rentAccountId(), Collections.emptySortedMap())
                .keySet());
    }

    /** The months, oldest first, each with the business day on which it was posted first, or one after all days. */
    Map<UUID, SortedMap<YearMonth, LocalDate>> of(Collection<RentAccount> accounts) {
        Map<UUID, SortedMap<YearMonth, LocalDate>> months = new HashMap<>();
        if (!accounts.isEmpty()) {
            sql.list(
                    "select one.account, posted.month, posted.posted_on from unnest(?) as one(account)"
                            + each("one.account", FIRST, LAST),
                    row -> months.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeMap<>())
                            .put(
                                    YearMonth.from(row.getObject(2, LocalDate.class)),
                                    Optional.ofNullable(row.getObject(3, LocalDate.class))
                                            .orElse(UNKNOWN)),
                    (Object) ids(accounts));
        }
        return months;
    }

    private static UUID[] ids(Collection<RentAccount> accounts) {
        return accounts.stream().map(RentAccount::rentAccountId).toArray(UUID[]::new);
    }
}
