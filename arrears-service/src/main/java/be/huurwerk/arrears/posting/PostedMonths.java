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

    private final Sql sql;

    PostedMonths(DataSource dataSource) {
        this.sql = new Sql(dataSource);
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
        return months(
                "select rent_account_id, month from posted_month where rent_account_id = any(?) and posted_on < ?",
                ids(accounts),
                day);
    }

    /** The months, oldest first. */
    public SortedSet<YearMonth> of(RentAccount account) {
        return of(List.of(account)).getOrDefault(account.rentAccountId(), new TreeSet<>());
    }

    Map<UUID, SortedSet<YearMonth>> of(Collection<RentAccount> accounts) {
        return accounts.isEmpty()
                ? new HashMap<>()
                : months("select rent_account_id, month from posted_month where rent_account_id = any(?)", (Object)
                        ids(accounts));
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
