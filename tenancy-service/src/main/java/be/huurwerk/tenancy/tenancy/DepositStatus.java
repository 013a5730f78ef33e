package be.huurwerk.tenancy.tenancy;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What the deposit service last told of the deposit of a tenancy: a projection. */
@ApplicationScoped
public class DepositStatus {

    private final EntityManager entityManager;
    private final Sql sql;

    DepositStatus(EntityManager entityManager, DataSource dataSource) {
        this.entityManager = entityManager;
        this.sql = new Sql(dataSource);
    }

    /** Keeps the status, be the tenancy known yet or not. */
    public void heard(UUID tenancyId, String status) {
        heard(tenancyId, status, Optional.empty());
    }

    /** @param openBeforeKeys what is to be paid of it, euro, before the keys are handed over */
    public void heard(UUID tenancyId, String status, Optional<BigDecimal> openBeforeKeys) {
        Objects.requireNonNull(status, "status");
        entityManager
                .createNativeQuery("""
                        insert into tenancy_deposit (tenancy_id, status, open_before_keys)
                        values (:tenancyId, :status, cast(:open as numeric))
                        on conflict (tenancy_id) do update set status = excluded.status, open_before_keys = excluded.open_before_keys""")
                .setParameter("tenancyId", tenancyId)
                .setParameter("status", status)
                .setParameter(
                        "open", openBeforeKeys.map(BigDecimal::toPlainString).orElse(null))
                .executeUpdate();
    }

    /** Euro; empty where nothing is to be paid of it any more, and where nothing is known. */
    public Optional<BigDecimal> openBeforeKeys(UUID tenancyId) {
        List<?> rows = entityManager
                .createNativeQuery("select open_before_keys from tenancy_deposit where tenancy_id = :tenancyId")
                .setParameter("tenancyId", tenancyId)
                .getResultList();
        return rows.stream()
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .findFirst();
    }

    /** The status of those of these tenancies of which something was told. */
    public Map<UUID, String> of(Collection<UUID> tenancyIds) {
        Map<UUID, String> statuses = new HashMap<>();
        sql.list(
                "select tenancy_id, status from tenancy_deposit where tenancy_id = any(?)",
                row -> statuses.put(row.getObject(1, UUID.class), row.getString(2)),
                (Object) tenancyIds.toArray(UUID[]::new));
        return statuses;
    }
}
