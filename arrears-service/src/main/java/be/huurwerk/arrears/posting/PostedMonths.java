package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** The months that were posted on an account: from then on what changes in them is booked at once. */
@ApplicationScoped
public class PostedMonths {

    private static final String EACH = " from unnest(?) as one(account)" + of("one.account");

    private final Sql sql;

    PostedMonths(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * SQL that joins {@code posted (month, posted_on)}, what is posted on an account. The table lies by the month, so that each month is looked
     * up, of those that were ever posted; nobody else knows how few they are, and would read all there are.
     *
     * @param account the column of its id
     */
    public static String of(String account) {
        return " cross join lateral (select p.month, p.posted_on from generate_series((select min(month) from posted_month)::timestamp,"
                + " (select max(month) from posted_month)::timestamp, interval '1 month') as every(month)"
                + " join posted_month p on p.month = every.month::date and p.rent_account_id = " + account
                + " offset 0) posted";
    }

    void add(Collection<RentAccount> accounts, YearMonth month, LocalDate today) {
        sql.update(
                "insert into posted_month (rent_account_id, month, posted_on) select unnest(?), ?, ? on conflict do nothing",
                ids(accounts),
                month.atDay(1),
                today);
    }

    /** The months that were posted before a day, by account. */
    Map<UUID, SortedSet<YearMonth>> before(LocalDate day, Collection<RentAccount> accounts) {
        return months("select one.account, posted.month" + EACH + " where posted.posted_on < ?", ids(accounts), day);
    }

    /** The months, oldest first. */
    public SortedSet<YearMonth> of(RentAccount account) {
        return of(List.of(account)).getOrDefault(account.rentAccountId(), new TreeSet<>());
    }

    Map<UUID, SortedSet<YearMonth>> of(Collection<RentAccount> accounts) {
        return accounts.isEmpty()
                ? new HashMap<>()
                : months("select one.account, posted.month" + EACH, (Object) ids(accounts));
    }

    private Map<UUID, SortedSet<YearMonth>> months(String select, Object... arguments) {
        Map<UUID, SortedSet<YearMonth>> months = new HashMap<>();
        sql.list(
                select,
                row -> months.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeSet<>())
                        .add(YearMonth.from(row.getObject(2, LocalDate.class))),
                arguments);
        return months;
    }

    private static UUID[] ids(Collection<RentAccount> accounts) {
        return accounts.stream().map(RentAccount::rentAccountId).toArray(UUID[]::new);
    }
}
