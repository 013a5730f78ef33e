package be.huurwerk.tenancy.notice;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices of tenancies. Who changes one has locked its tenancy. */
@ApplicationScoped
class Notices {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;

    Notices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Notice> find(UUID tenancyId, UUID noticeId) {
        return Optional.ofNullable(entityManager.find(NoticeEntity.class, noticeId))
                .filter(row -> row.tenancyId.equals(tenancyId))
                .map(NoticeEntity::toNotice);
    }

    Optional<Notice> running(UUID tenancyId) {
        return entityManager
                .createQuery(
                        "select n from NoticeEntity n where n.tenancyId = :tenancyId and n.status = :running",
                        NoticeEntity.class)
                .setParameter("tenancyId", tenancyId)
                .setParameter("running", NoticeStatus.running)
                .getResultStream()
                .findFirst()
                .map(NoticeEntity::toNotice);
    }

    Notice add(Notice notice) {
        entityManager.persist(NoticeEntity.of(notice));
        entityManager.flush();
        return notice;
    }

    /** Stores what changed, and returns it with its new version. */
    Notice update(Notice notice) {
        NoticeEntity row = entityManager.find(NoticeEntity.class, notice.noticeId());
        row.update(notice);
        entityManager.flush();
        return row.toNotice();
    }

    Page<Notice> list(UUID tenancyId, PageRequest pageRequest) {
        List<Notice> rows = entityManager
                .createQuery(
                        "select n from NoticeEntity n where n.tenancyId = :tenancyId and n.noticeId > :after"
                                + " order by n.noticeId",
                        NoticeEntity.class)
                .setParameter("tenancyId", tenancyId)
                .setParameter("after", pageRequest.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0))))
                .setMaxResults(pageRequest.limit())
                .getResultStream()
                .map(NoticeEntity::toNotice)
                .toList();
        long total = entityManager
                .createQuery("select count(n) from NoticeEntity n where n.tenancyId = :tenancyId", Long.class)
                .setParameter("tenancyId", tenancyId)
                .getSingleResult();
        return pageRequest.page(rows, total, notice -> List.of(notice.noticeId().toString()));
    }
}
