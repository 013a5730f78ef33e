package be.huurwerk.tenancy.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Under which leases persons live. */
@ApplicationScoped
class TenantLeases {

    private final EntityManager entityManager;
    private final TenancyReading reading;

    TenantLeases(EntityManager entityManager, TenancyReading reading) {
        this.entityManager = entityManager;
        this.reading = reading;
    }

    /** Until the end of the transaction no other lease is signed with one of these persons. */
    void lock(Collection<UUID> personIds) {
        if (!personIds.isEmpty()) {
            entityManager
                    .createNativeQuery("select person_id from person where person_id in (:ids) order by person_id"
                            + " for no key update")
                    .setParameter("ids", personIds)
                    .getResultList();
        }
    }

    /** Those that are not annulled and in whose household one of these persons is or was, oldest registration first. */
    List<Tenancy> of(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return reading.of(entityManager
                .createQuery(
                        "select t from TenancyEntity t where not t.annulled and exists (select 1 from t.residences r"
                                + " where r.member.personId in :ids) order by t.tenancyId",
                        TenancyEntity.class)
                .setParameter("ids", personIds)
                .getResultList());
    }
}
