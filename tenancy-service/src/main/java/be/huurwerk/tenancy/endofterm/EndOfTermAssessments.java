package be.huurwerk.tenancy.endofterm;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tests of fixed-term leases, oldest first. */
@ApplicationScoped
class EndOfTermAssessments {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;

    EndOfTermAssessments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(EndOfTermAssessment assessment) {
        entityManager.persist(EndOfTermAssessmentEntity.of(assessment));
        entityManager.flush();
    }

    Optional<EndOfTermAssessment> find(UUID tenancyId, UUID endOfTermAssessmentId) {
        return Optional.ofNullable(entityManager.find(EndOfTermAssessmentEntity.class, endOfTermAssessmentId))
                .filter(row -> row.tenancyId.equals(tenancyId))
                .map(EndOfTermAssessmentEntity::toAssessment);
    }

    Page<EndOfTermAssessment> list(UUID tenancyId, PageRequest pageRequest) {
        List<EndOfTermAssessment> rows = entityManager
                .createQuery(
                        "select a from EndOfTermAssessmentEntity a where a.tenancyId = :tenancyId"
                                + " and a.endOfTermAssessmentId > :after order by a.endOfTermAssessmentId",
                        EndOfTermAssessmentEntity.class)
                .setParameter("tenancyId", tenancyId)
                .setParameter("after", pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0))))
                .setMaxResults(pageRequest.limit())
                .getResultStream()
                .map(EndOfTermAssessmentEntity::toAssessment)
                .toList();
        long total = entityManager
                .createQuery(
                        "select count(a) from EndOfTermAssessmentEntity a where a.tenancyId = :tenancyId", Long.class)
                .setParameter("tenancyId", tenancyId)
                .getSingleResult();
        return pageRequest.page(
                rows,
                total,
                assessment -> List.of(assessment.endOfTermAssessmentId().toString()));
    }
}
