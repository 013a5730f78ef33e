package be.huurwerk.tenancy.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the deposit service last told of the deposit of a tenancy: a projection. */
@ApplicationScoped
public class DepositStatus {

    private final EntityManager entityManager;

    DepositStatus(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps the status, be the tenancy known yet or not. */
    public void heard(UUID tenancyId, String status) {
        Objects.requireNonNull(status, "status");
        entityManager
                .createNativeQuery("""
                        insert into tenancy_deposit (tenancy_id, status) values (:tenancyId, :status)
                        on conflict (tenancy_id) do update set status = excluded.status""")
                .setParameter("tenancyId", tenancyId)
                .setParameter("status", status)
                .executeUpdate();
    }

    /** The status of those of these tenancies of which something was told. */
    public Map<UUID, String> of(Collection<UUID> tenancyIds) {
        if (tenancyIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entityManager
                .createNativeQuery(
                        "select tenancy_id, status from tenancy_deposit where tenancy_id in (:tenancyIds)",
                        Object[].class)
                .setParameter("tenancyIds", tenancyIds)
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row ->
                (String) row[1]));
    }
}
