package be.huurwerk.arrears.assignment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What is open on rent accounts, of many of them, or by its amount. */
@ApplicationScoped
class OpenAmounts {

    /** What is open on more accounts than these says nothing. */
    private static final int MANY = 6;

    private static final String BY_AMOUNT = "with wanted as (select distinct unnest(?)::numeric as amount), found as ("
            + "select amount, rent_account_id from open_item join wanted using (amount) union"
            + " select amount, rent_account_id from (select rent_account_id, sum(amount) as amount from open_item"
            + " group by rent_account_id) sums join wanted using (amount))"
            + " select amount, rent_account_id from (select amount, rent_account_id, row_number() over"
            + " (partition by amount) as place from found) numbered where place <= " + MANY;

    private final Sql sql;

    OpenAmounts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The accounts of which an amount is open, of one debt or of all together; of an amount that is open on many, none. */
    Map<Euro, List<Target>> having(Collection<Euro> amounts) {
        Map<Euro, List<Target>> found = new HashMap<>();
        sql.list(
                BY_AMOUNT,
                row -> found.computeIfAbsent(Euro.of(row.getBigDecimal(1)), amount -> new ArrayList<>())
                        .add(Target.rentAccount(row.getObject(2, UUID.class))),
                (Object) amounts.stream().map(Euro::toString).toArray(String[]::new));
        found.values().removeIf(targets -> targets.size() >= MANY);
        return found;
    }

    /** What is open on these accounts: debts above zero, credits below. */
    Map<Target, List<Euro>> of(Collection<UUID> rentAccountIds) {
        Map<Target, List<Euro>> open = new HashMap<>();
        sql.list(
                "select rent_account_id, amount from open_item where rent_account_id = any(?)",
                row -> open.computeIfAbsent(Target.rentAccount(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                        .add(Euro.of(row.getBigDecimal(2))),
                (Object) rentAccountIds.toArray(UUID[]::new));
        return open;
    }
}
