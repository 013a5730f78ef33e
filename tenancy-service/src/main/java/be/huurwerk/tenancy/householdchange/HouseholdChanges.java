package be.huurwerk.tenancy.householdchange;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The changes of households. Who changes one has locked its tenancy. */
@ApplicationScoped
class HouseholdChanges {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;

    HouseholdChanges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<HouseholdChange> find(UUID tenancyId, UUID householdChangeId) {
        return Optional.ofNullable(entityManager.find(HouseholdChangeEntity.class, householdChangeId))
                .filter(row -> row.tenancyId.equals(tenancyId))
                .map(HouseholdChangeEntity::toChange);
    }

    /** The change of this person that is not settled. */
    Optional<HouseholdChange> openOf(UUID tenancyId, UUID personId) {
        return entityManager
                .createQuery(
                        "select c from HouseholdChangeEntity c where c.tenancyId = :tenancyId and c.personId = :personId"
                                + " and c.status in (ChangeStatus.awaitingDocuments, ChangeStatus.awaitingDecision)",
                        HouseholdChangeEntity.class)
                .setParameter("tenancyId", tenancyId)
                .setParameter("personId", personId)
                .getResultStream()
                .findFirst()
                .map(HouseholdChangeEntity::toChange);
    }

    /** The changes that hold by which somebody is gone. */
    List<HouseholdChange> departures(UUID tenancyId) {
        return entityManager
                .createQuery(
                        "select c from HouseholdChangeEntity c where c.tenancyId = :tenancyId and c.status in"
                                + " (ChangeStatus.approved, ChangeStatus.effective) order by c.householdChangeId",
                        HouseholdChangeEntity.class)
                .setParameter("tenancyId", tenancyId)
                .getResultStream()
                .map(HouseholdChangeEntity::toChange)
                .filter(change -> change.kind().takesSomebody())
                .toList();
    }

    HouseholdChange add(HouseholdChange change) {
        entityManager.persist(HouseholdChangeEntity.of(change));
        entityManager.flush();
        return change;
    }

    /** Stores what changed, and returns it with its new version. */
    HouseholdChange update(HouseholdChange change) {
        HouseholdChangeEntity row = entityManager.find(HouseholdChangeEntity.class, change.householdChangeId());
        row.update(change);
        entityManager.flush();
        return row.toChange();
    }

    /** The changes of a tenancy's household, first reported first. */
    Page<HouseholdChange> list(UUID tenancyId, PageRequest pageRequest) {
        List<HouseholdChange> rows = entityManager
                .createQuery(
                        "select c from HouseholdChangeEntity c where c.tenancyId = :tenancyId"
                                + " and c.householdChangeId > :after order by c.householdChangeId",
                        HouseholdChangeEntity.class)
                .setParameter("tenancyId", tenancyId)
                .setParameter("after", pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0))))
                .setMaxResults(pageRequest.limit())
                .getResultStream()
                .map(HouseholdChangeEntity::toChange)
                .toList();
        return pageRequest.page(
                rows,
                () -> entityManager
                        .createQuery(
                                "select count(*) from HouseholdChangeEntity c where c.tenancyId = :tenancyId",
                                Long.class)
                        .setParameter("tenancyId", tenancyId)
                        .getSingleResult(),
                change -> List.of(change.householdChangeId().toString()));
    }
}
