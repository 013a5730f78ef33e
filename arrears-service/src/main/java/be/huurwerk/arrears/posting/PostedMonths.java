package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The months that were posted on an account: from then on what changes in them is booked at once. */
@ApplicationScoped
public class PostedMonths {

    private final Sql sql;

    PostedMonths(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    void add(RentAccount account, YearMonth month) {
        sql.update(
                "insert into posted_month (rent_account_id, month) values (?, ?) on conflict do nothing",
                account.rentAccountId(),
                month.atDay(1));
    }

    /** The months, oldest first. */
    public Set<YearMonth> of(RentAccount account) {
        return new TreeSet<>(sql.list(
                "select month from posted_month where rent_account_id = ?",
                row -> YearMonth.from(row.getObject(1, LocalDate.class)),
                account.rentAccountId()));
    }
}
