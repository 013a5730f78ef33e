package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What of the debts of an account the tenant contests: no deposit is set off against it. */
@ApplicationScoped
class DisputedDebts {

    private final Sql sql;

    DisputedDebts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Of these debts, in euro, but for those that are left out of the balance already. */
    Euro sum(UUID rentAccountId, Stream<OpenItem> open, Predicate<OpenItem> without, LocalDate on) {
        Set<UUID> disputed = sql
                .list(
                        "select d.item_id from arrears_dispute d join arrears_case c using (arrears_case_id)"
                                + " where c.rent_account_id = ? and d.from_day <= ? and d.settled_on is null",
                        row -> row.getObject(1, UUID.class),
                        rentAccountId,
                        on)
                .stream()
                .collect(Collectors.toSet());
        return OpenItem.sum(
                open.filter(item -> disputed.contains(item.entryId())).filter(without.negate()));
    }
}
