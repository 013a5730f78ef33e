package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.tenancy.dwelling.Lettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Answers from the leases which dwelling is let. Beside the session: a list of ids in a query of entities is translated anew each time. */
@ApplicationScoped
class LeasedDwellings implements Lettings {

    private final Sql sql;

    LeasedDwellings(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public Map<UUID, Letting> of(Collection<UUID> dwellingIds, LocalDate on) {
        if (dwellingIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Letting> first = new HashMap<>();
        sql.list(
                "select dwelling_id, tenancy_id, start_date, end_date from tenancy where dwelling_id = any(?) and not annulled"
                        + " and signed_on <= ? and (end_date is null or end_date >= ?"
                        + " or (notice_received_on is null and keys_returned_on is null)) order by start_date",
                row -> first.putIfAbsent(
                        row.getObject(1, UUID.class),
                        new Letting(
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class),
                                Optional.ofNullable(row.getObject(4, LocalDate.class)))),
                dwellingIds.toArray(UUID[]::new),
                on,
                on);
        return first;
    }
}
