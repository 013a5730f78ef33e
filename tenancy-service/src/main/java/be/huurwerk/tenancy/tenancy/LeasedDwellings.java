package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.dwelling.Lettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers from the leases which dwelling is let. */
@ApplicationScoped
class LeasedDwellings implements Lettings {

    private final EntityManager entityManager;

    LeasedDwellings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<UUID, Letting> of(Collection<UUID> dwellingIds, LocalDate on) {
        if (dwellingIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select t from TenancyEntity t where t.dwellingId in :dwellingIds and not t.annulled and t.signedOn <= :on"
                                + " and (t.endDate is null or t.endDate >= :on"
                                + " or (t.noticeReceivedOn is null and t.keysReturnedOn is null)) order by t.startDate",
                        TenancyEntity.class)
                .setParameter("dwellingIds", dwellingIds)
                .setParameter("on", on)
                .getResultStream()
                .collect(Collectors.toMap(
                        lease -> lease.dwellingId,
                        lease -> new Letting(lease.tenancyId, lease.startDate, Optional.ofNullable(lease.endDate)),
                        (current, next) -> current));
    }
}
