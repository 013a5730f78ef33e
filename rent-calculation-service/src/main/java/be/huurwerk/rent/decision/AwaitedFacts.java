package be.huurwerk.rent.decision;

import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.problem.UnknownParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What rents wait for, for what rests on a rent and waits with it. */
@ApplicationScoped
public class AwaitedFacts {

    private final Sql sql;

    AwaitedFacts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * What a rent waits for that is to hold from a day.
     *
     * @param missing kinds of facts
     * @param unknown figures of the law
     */
    public record Awaited(
            UUID tenancyId, LocalDate effectiveFrom, Set<Missing.What> missing, List<UnknownParameter> unknown) {}

    /** Of those of which a rent waits, by tenancy, in the order of the days. */
    public Map<UUID, List<Awaited>> of(Collection<UUID> tenancyIds) {
        return sql
                .list(
                        "select * from waiting_rent where tenancy_id = any(?) order by tenancy_id, effective_from",
                        row -> awaited(WaitingRents.waiting(row)),
                        (Object) tenancyIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(Awaited::tenancyId));
    }

    private static Awaited awaited(WaitingRent rent) {
        return new Awaited(
                rent.tenancyId(),
                rent.effectiveFrom(),
                rent.missing().stream().map(Missing::what).collect(Collectors.toSet()),
                rent.unknown());
    }
}
