package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which deaths are known here, in whatever household. */
@ApplicationScoped
public class Deaths {

    private static final String REPORTED = "select person_id from household_change where person_id = any(?)"
            + " and kind = 'deceased' and status not in ('refused', 'annulled') and on_date <= ?";

    /** A lease that ended by a death, and not by a change of the household, still lists the tenant who died. */
    private static final String LAST_TENANTS = "select r.person_id from residence r join notice n on n.tenancy_id ="
            + " r.tenancy_id where r.person_id = any(?) and r.party_to_lease and n.status = 'running' and n.reason ="
            + " 'death' and n.died_on <= ? and r.from_date <= n.died_on and (r.until_date is null or r.until_date >="
            + " n.died_on)";

    private final Sql sql;

    Deaths(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Those of these persons who died on the day or before. */
    public Set<UUID> among(Collection<UUID> personIds, LocalDate on) {
        UUID[] ids = personIds.toArray(UUID[]::new);
        return new HashSet<>(
                sql.list(REPORTED + " union " + LAST_TENANTS, row -> row.getObject(1, UUID.class), ids, on, ids, on));
    }

    /** When the last tenant died, by whose death the lease ends. */
    public Optional<LocalDate> ofLastTenant(UUID tenancyId) {
        return sql.first(
                "select died_on from notice where tenancy_id = ? and status = 'running' and reason = 'death'",
                row -> row.getObject(1, LocalDate.class),
                tenancyId);
    }
}
