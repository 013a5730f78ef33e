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

    void add(Collection<RentAccount> accounts, YearMonth month) {
        sql.update(
                "insert into posted_month (rent_account_id, month) select unnest(?), ? on conflict do nothing",
                ids(accounts),
                month.atDay(1));
    }

    /** The months, oldest first. */
    public SortedSet<YearMonth> of(RentAccount account) {
        return of(List.of(account)).getOrDefault(account.rentAccountId(), new TreeSet<>());
    }

    Map<UUID, SortedSet<YearMonth>> of(Collection<RentAccount> accounts) {
        Map<UUID, SortedSet<YearMonth>> months = new HashMap<>();
        if (accounts.isEmpty()) {
            return months;
        }
        sql.list(
                "select rent_account_id, month from posted_month where rent_account_id = any(?)",
                row -> months.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeSet<>())
                        .add(YearMonth.from(row.getObject(2, LocalDate.class))),
                (Object) ids(accounts));
        return months;
    }

    private static UUID[] ids(Collection<RentAccount> accounts) {
        return accounts.stream().map(RentAccount::rentAccountId).toArray(UUID[]::new);
    }
}
