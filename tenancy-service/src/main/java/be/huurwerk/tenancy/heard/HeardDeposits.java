package be.huurwerk.tenancy.heard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How much deposit the deposit service told that it asks: a projection. */
@ApplicationScoped
public class HeardDeposits {

    private final EntityManager entityManager;

    HeardDeposits(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps the amount, euro, be the tenancy known yet or not. */
    public void requested(UUID tenancyId, BigDecimal deposit) {
        entityManager
                .createNativeQuery("""
                        insert into heard_deposit (tenancy_id, deposit) values (:tenancyId, :deposit)
                        on conflict (tenancy_id) do update set deposit = excluded.deposit""")
                .setParameter("tenancyId", tenancyId)
                .setParameter("deposit", deposit)
                .executeUpdate();
    }

    /** Euro. */
    public Optional<BigDecimal> of(UUID tenancyId) {
        List<?> rows = entityManager
                .createNativeQuery("select deposit from heard_deposit where tenancy_id = :tenancyId")
                .setParameter("tenancyId", tenancyId)
                .getResultList();
        return rows.stream().map(BigDecimal.class::cast).findFirst();
    }
}
