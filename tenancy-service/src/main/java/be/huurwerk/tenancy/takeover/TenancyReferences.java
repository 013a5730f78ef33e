package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
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

    void give(String reference, UUID tenancyId) {
        sql.update("insert into tenancy_reference (reference, tenancy_id) values (?, ?)", reference, tenancyId);
    }
}
