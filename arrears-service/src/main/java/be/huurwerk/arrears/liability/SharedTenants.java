package be.huurwerk.arrears.liability;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which tenancies have a tenant in common: those of one household, before and after it moved. */
@ApplicationScoped
public class SharedTenants {

    private static final String TENANTS = "select tenancy_id, person_id from signed_tenant where %1$s = any(?)"
            + " union select c.tenancy_id, m.person_id from household_change_member m"
            + " join household_change c using (household_change_id)"
            + " where %2$s = any(?) and m.tenant and m.effect <> 'left' and not c.annulled";
    private static final String BY_TENANCY = TENANTS.formatted("tenancy_id", "c.tenancy_id");
    private static final String BY_PERSON = TENANTS.formatted("person_id", "m.person_id");

    private final Sql sql;

    SharedTenants(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The other tenancies of who is or was a tenant of these; none: no entry. */
    public Map<UUID, Set<UUID>> of(Collection<UUID> tenancyIds) {
        Map<UUID, Set<UUID>> ofPersons = new HashMap<>();
        tenants(
                BY_TENANCY,
                tenancyIds,
                (tenancyId, personId) -> ofPersons
                        .computeIfAbsent(personId, id -> new HashSet<>())
                        .add(tenancyId));
        Map<UUID, Set<UUID>> others = new HashMap<>();
        tenants(
                BY_PERSON,
                ofPersons.keySet(),
                (tenancyId, personId) -> ofPersons.get(personId).stream()
                        .filter(mine -> !mine.equals(tenancyId))
                        .forEach(mine -> others.computeIfAbsent(mine, id -> new HashSet<>())
                                .add(tenancyId)));
        return others;
    }

    /** Whether two tenancies have a tenant in common. */
    public boolean share(UUID oneTenancyId, UUID otherTenancyId) {
        return of(Set.of(oneTenancyId)).getOrDefault(oneTenancyId, Set.of()).contains(otherTenancyId);
    }

    private interface Tenant {
        void in(UUID tenancyId, UUID personId);
    }

    private void tenants(String statement, Collection<UUID> ids, Tenant tenant) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        sql.list(
                        statement,
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        wanted,
                        wanted)
                .forEach(row -> tenant.in(row.getKey(), row.getValue()));
    }
}
