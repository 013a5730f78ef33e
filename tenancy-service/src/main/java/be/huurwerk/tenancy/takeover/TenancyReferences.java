package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What taken-over tenancies are called in the landlord's present system. */
@ApplicationScoped
class TenancyReferences {

    private final Sql sql;

    TenancyReferences(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Those of these references that a tenancy has. */
    Set<String> taken(Collection<String> references) {
        return new HashSet<>(sql.list(
                "select reference from tenancy_reference where reference = any(?)", row -> row.getString(1), (Object)
                        references.toArray(String[]::new)));
    }

    void give(Map<String, UUID> tenancyIds) {
        sql.insertAll(
                "tenancy_reference",
                tenancyIds.entrySet().stream()
                        .map(given ->
                                Map.<String, Object>of("reference", given.getKey(), "tenancy_id", given.getValue()))
                        .toList());
    }
}
