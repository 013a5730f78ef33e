package be.huurwerk.tenancy.annulment;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What was annulled, and why. Who annuls has locked the tenancy. */
@ApplicationScoped
class Annulments {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;
    private final BusinessDate businessDate;

    Annulments(EntityManager entityManager, BusinessDate businessDate) {
        this.entityManager = entityManager;
        this.businessDate = businessDate;
    }

    Annulment add(UUID tenancyId, AnnulmentKind kind, UUID subjectId, AnnulmentRequest request) {
        Annulment annulment =
                new Annulment(Ids.next(), tenancyId, kind, subjectId, request.reason(), businessDate.today());
        entityManager.persist(AnnulmentEntity.of(annulment));
        entityManager.flush();
        return annulment;
    }

    /** What an annulment takes along is annulled for the same reason. */
    void addAll(UUID tenancyId, AnnulmentKind kind, List<UUID> subjectIds, AnnulmentRequest request) {
        subjectIds.forEach(subjectId -> add(tenancyId, kind, subjectId, request));
    }

    /** What was annulled of a tenancy, first annulled first. */
    Page<Annulment> list(UUID tenancyId, PageRequest pageRequest) {
        List<Annulment> rows = entityManager
                .createQuery(
                        "select a from AnnulmentEntity a where a.tenancyId = :tenancyId and a.annulmentId > :after"
                                + " order by a.annulmentId",
                        AnnulmentEntity.class)
                .setParameter("tenancyId", tenancyId)
                .setParameter("after", pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0))))
                .setMaxResults(pageRequest.limit())
                .getResultStream()
                .map(AnnulmentEntity::toAnnulment)
                .toList();
        return pageRequest.page(
                rows,
                () -> entityManager
                        .createQuery(
                                "select count(*) from AnnulmentEntity a where a.tenancyId = :tenancyId", Long.class)
                        .setParameter("tenancyId", tenancyId)
                        .getSingleResult(),
                annulment -> List.of(annulment.annulmentId().toString()));
    }
}
