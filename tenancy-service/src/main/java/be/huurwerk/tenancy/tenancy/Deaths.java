package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.Hrefs;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    private static final String TOLD =
            "select * from (select tenancy_id, on_date as day, household_change_id, null::uuid as"
                    + " notice_id from household_change where person_id = ? and kind = 'deceased' and status not in ('refused',"
                    + " 'annulled') union all select n.tenancy_id, n.died_on, n.household_change_id, n.notice_id from residence r"
                    + " join notice n on n.tenancy_id = r.tenancy_id where r.person_id = ? and r.party_to_lease and n.status ="
                    + " 'running' and n.reason = 'death' and r.from_date <= n.died_on and (r.until_date is null or r.until_date >="
                    + " n.died_on)) as told where not exists (select from tenancy t where t.tenancy_id = told.tenancy_id and"
                    + " t.annulled)";

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

    /**
     * What told of a death.
     *
     * @param day of the death
     */
    public record Told(UUID tenancyId, LocalDate day, URI href) {}

    /** What told of the death of this person, in whatever household that counts. */
    public List<Told> toldOf(UUID personId) {
        return sql.list(
                TOLD,
                row -> new Told(
                        row.getObject("tenancy_id", UUID.class), row.getObject("day", LocalDate.class), toldBy(row)),
                personId,
                personId);
    }

    /** Whether a change of the household tells that a tenant of this lease died on the day. */
    public boolean isOfATenant(UUID tenancyId, LocalDate day) {
        return sql.first(
                        "select 1 from household_change c join residence r on r.tenancy_id = c.tenancy_id and r.person_id ="
                                + " c.person_id where c.tenancy_id = ? and c.kind = 'deceased' and c.status = 'effective'"
                                + " and c.on_date = ? and r.party_to_lease",
                        row -> true,
                        tenancyId,
                        day)
                .isPresent();
    }

    /** What told of the death by which the lease ends: a change of the household, or the notice itself. */
    public Optional<URI> toldOfLastTenantBy(UUID tenancyId) {
        return sql.first(
                "select tenancy_id, notice_id, household_change_id from notice where tenancy_id = ? and status = 'running' and reason"
                        + " = 'death'",
                Deaths::toldBy,
                tenancyId);
    }

    private static URI toldBy(ResultSet row) throws SQLException {
        UUID tenancyId = row.getObject("tenancy_id", UUID.class);
        UUID householdChangeId = row.getObject("household_change_id", UUID.class);
        return householdChangeId == null
                ? Hrefs.notice(tenancyId, row.getObject("notice_id", UUID.class))
                : Hrefs.householdChange(tenancyId, householdChangeId);
    }

    /** When the last tenant died, by whose death the lease ends. */
    public Optional<LocalDate> ofLastTenant(UUID tenancyId) {
        return sql.first(
                "select died_on from notice where tenancy_id = ? and status = 'running' and reason = 'death'",
                row -> row.getObject(1, LocalDate.class),
                tenancyId);
    }
}
