package be.huurwerk.tenancy.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Under which leases persons live. */
@ApplicationScoped
class TenantLeases {

    private final EntityManager entityManager;
    private final Tenancies tenancies;

    TenantLeases(EntityManager entityManager, Tenancies tenancies) {
        this.entityManager = entityManager;
        this.tenancies = tenancies;
    }

    /**
     * Those that are not annulled and in whose household one of these persons is or was, oldest registration first. Until the end of the
     * transaction no other lease is signed with one of them.
     */
    List<Tenancy> of(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        entityManager
                .createNativeQuery(
                        "select person_id from person where person_id in (:ids) order by person_id for no key update")
                .setParameter("ids", personIds)
                .getResultList();
        return entityManager
                .createQuery(
                        "select distinct t.tenancyId from TenancyEntity t join t.residences r where not t.annulled"
                                + " and r.member.personId in :ids order by t.tenancyId",
                        UUID.class)
                .setParameter("ids", personIds)
                .getResultStream()
                .map(tenancies::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
