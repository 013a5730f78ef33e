package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.Hrefs;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Which deaths are known here, in whatever household. */
@ApplicationScoped
public class Deaths {

    private static final String REPORTED = "select person_id, on_date as day from household_change where person_id ="
            + " any(?) and kind = 'deceased' and status not in ('refused', 'annulled')";

    /** A lease that ended by a death, and not by a change of the household, still lists the tenant who died. */
    private static final String LAST_TENANTS =
            "select r.person_id, n.died_on from residence r join notice n on n.tenancy_id ="
                    + " r.tenancy_id where r.person_id = any(?) and r.party_to_lease and n.status = 'running' and n.reason ="
                    + " 'death' and r.from_date <= n.died_on and (r.until_date is null or r.until_date >="
                    + " n.died_on)";

    private final Sql sql;

    Deaths(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Those of these persons who died on the day or before. */
    public Set<UUID> among(Collection<UUID> personIds, LocalDate on) {
        return days(personIds).entrySet().stream()
                .filter(death -> !death.getValue().isAfter(on))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** When those of these persons died who did. */
    Map<UUID, LocalDate> days(Collection<UUID> personIds) {
        UUID[] ids = personIds.toArray(UUID[]::new);
        Map<UUID, LocalDate> days = new HashMap<>();
        sql.list(
                "select person_id, min(day) from (" + REPORTED + " union all " + LAST_TENANTS
                        + ") as death group by person_id",
                row -> days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                ids,
                ids);
        return days;
    }

    /** What told of the death by which the lease ends: a change of the household, or the notice itself. */
    public Optional<URI> toldOfLastTenantBy(UUID tenancyId) {
        return sql.first(
                "select notice_id, household_change_id from notice where tenancy_id = ? and status = 'running' and reason"
                        + " = 'death'",
                row -> Optional.ofNullable(row.getObject(2, UUID.class))
                        .map(change -> Hrefs.householdChange(tenancyId, change))
                        .orElse(Hrefs.notice(tenancyId, row.getObject(1, UUID.class))),
                tenancyId);
    }

    /** When the last tenant died, by whose death the lease ends. */
    public Optional<LocalDate> ofLastTenant(UUID tenancyId) {
        return sql.first(
                "select died_on from notice where tenancy_id = ? and status = 'running' and reason = 'death'",
                row -> row.getObject(1, LocalDate.class),
                tenancyId);
    }
}
