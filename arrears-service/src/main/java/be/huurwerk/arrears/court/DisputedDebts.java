package be.huurwerk.arrears.court;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What of the debts of accounts the tenants contest: the judge decides on it, so it is claimed. */
@ApplicationScoped
class DisputedDebts {

    private final Sql sql;

    DisputedDebts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The lines that began debts that are disputed on the evening of a day. */
    Set<UUID> on(Collection<UUID> rentAccountIds, LocalDate day) {
        return new HashSet<>(sql.list(
                "select d.item_id from arrears_dispute d join arrears_case c using (arrears_case_id)"
                        + " where c.rent_account_id = any(?) and d.from_day <= ? and (d.settled_on is null or d.settled_on > ?)",
                row -> row.getObject(1, UUID.class),
                rentAccountIds.toArray(UUID[]::new),
                day,
                day));
    }
}
