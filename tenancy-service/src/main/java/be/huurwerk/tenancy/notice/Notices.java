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

    /** Those of which a signature is awaited, oldest receipt first. */
    List<Notice> awaitingSignatures(UUID tenancyId) {
        return entityManager
                .createQuery(
                        "select n from NoticeEntity n where n.tenancyId = :tenancyId and n.status = :awaiting"
                                + " order by n.receivedOn, n.noticeId",
                        NoticeEntity.class)
                .setParameter("tenancyId", tenancyId)
                .setParameter("awaiting", NoticeStatus.awaitingSignatures)
                .getResultStream()
                .map(NoticeEntity::toNotice)
                .toList();
    }

    /** The notice in whose place this one came. */
    Optional<Notice> supersededBy(Notice notice) {
        return first("n.supersededBy = :id", notice.noticeId());
    }

    /** The end by death that follows from a change of the household, or followed. */
    Optional<Notice> ofHouseholdChange(UUID householdChangeId) {
        return first("n.householdChangeId = :id", householdChangeId);
    }

    /** The notice that counts and ends a lease because the household moves to this one. */
    Optional<Notice> leadingTo(UUID newTenancyId) {
        return first(
                "n.status in (NoticeStatus.running, NoticeStatus.awaitingSignatures) and n.newTenancyId = :id",
                newTenancyId);
    }

    private Optional<Notice> first(String where, UUID id) {
        return entityManager
                .createQuery("select n from NoticeEntity n where " + where, NoticeEntity.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(NoticeEntity::toNotice);
    }

    /** Notes that another end of the lease takes the place of the one that runs, if one does. */
    void supersede(UUID tenancyId, UUID byNoticeId) {
        running(tenancyId).ifPresent(running -> {
            entityManager.find(NoticeEntity.class, running.noticeId()).supersededBy = byNoticeId;
            update(running.superseded());
        });
    }

    Notice add(Notice notice) {
        entityManager.persist(NoticeEntity.of(notice));
        entityManager.flush();
        return notice;
    }

    /** Stores what changed, and returns it with its new version. */
    Notice update(Notice notice) {
        NoticeEntity row = entityManager.find(NoticeEntity.class, notice.noticeId());
        if (!row.isSignedBySame(notice)) {
            row.signatories.clear();
            entityManager.flush();
        }
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
        return pageRequest.page(
                rows,
                () -> entityManager
                        .createQuery("select count(*) from NoticeEntity n where n.tenancyId = :tenancyId", Long.class)
                        .setParameter("tenancyId", tenancyId)
                        .getSingleResult(),
                notice -> List.of(notice.noticeId().toString()));
    }
}
