package be.huurwerk.tenancy.endofterm;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
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

    /** The last test of the term with this last day that was done on the day or before. */
    Optional<EndOfTermAssessment> lastOf(UUID tenancyId, LocalDate termEndDate, LocalDate on) {
        return entityManager
                .createQuery(
                        "select a from EndOfTermAssessmentEntity a where a.tenancyId = :tenancyId"
                                + " and a.termEndDate = :termEndDate and a.assessedOn <= :on"
                                + " order by a.assessedOn desc, a.endOfTermAssessmentId desc",
                        EndOfTermAssessmentEntity.class)
                .setParameter("tenancyId", tenancyId)
                .setParameter("termEndDate", termEndDate)
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
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
        return pageRequest.page(
                rows,
                () -> entityManager
                        .createQuery(
                                "select count(*) from EndOfTermAssessmentEntity a where a.tenancyId = :tenancyId",
                                Long.class)
                        .setParameter("tenancyId", tenancyId)
                        .getSingleResult(),
                assessment -> List.of(assessment.endOfTermAssessmentId().toString()));
    }
}
