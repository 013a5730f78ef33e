package be.huurwerk.rent.rentaccount;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** By which structured communication households pay on their rent accounts, as arrears-service told it. */
@ApplicationScoped
public class RentAccounts {

    private final Sql sql;

    RentAccounts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** @param structuredCommunication in its printed form */
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(UUID tenancyId, String structuredCommunication) {
        sql.update(
                "insert into rent_account (tenancy_id, structured_communication) values (?, ?)"
                        + " on conflict (tenancy_id) do update set structured_communication ="
                        + " excluded.structured_communication",
                tenancyId,
                structuredCommunication);
    }

    /** Of those whose account was told. */
    public Map<UUID, String> communications(Collection<UUID> tenancyIds) {
        Map<UUID, String> found = new HashMap<>();
        sql.list(
                "select tenancy_id, structured_communication from rent_account where tenancy_id = any(?)",
                row -> found.put(row.getObject(1, UUID.class), row.getString(2)),
                (Object) tenancyIds.toArray(UUID[]::new));
        return found;
    }
}
