package be.huurwerk.rent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decided rents. */
@ApplicationScoped
class RentDecisions {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final EntityManager entities;

    RentDecisions(EntityManager entities) {
        this.entities = entities;
    }

    void add(RentDecision decision) {
        entities.persist(RentDecisionEntity.of(decision));
        entities.flush();
    }

    Optional<RentDecision> find(UUID rentDecisionId) {
        return Optional.ofNullable(entities.find(RentDecisionEntity.class, rentDecisionId))
                .map(RentDecisionEntity::toModel);
    }

    /** Newest first, after the given one; an id is the later the greater it is. */
    List<RentDecision> ofTenancy(UUID tenancyId, Optional<UUID> after, int limit) {
        return entities
                .createQuery(
                        "from RentDecisionEntity where tenancyId = :tenancy and rentDecisionId < :after"
                                + " order by rentDecisionId desc",
                        RentDecisionEntity.class)
                .setParameter("tenancy", tenancyId)
                .setParameter("after", after.orElse(LAST))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(RentDecisionEntity::toModel)
                .toList();
    }

    long count(UUID tenancyId) {
        return entities.createQuery("select count(*) from RentDecisionEntity where tenancyId = :tenancy", Long.class)
                .setParameter("tenancy", tenancyId)
                .getSingleResult();
    }

    boolean isFirstDecided(UUID tenancyId) {
        return entities.createQuery(
                                "select count(*) from RentDecisionEntity where tenancyId = :tenancy and reason = :reason",
                                Long.class)
                        .setParameter("tenancy", tenancyId)
                        .setParameter("reason", DecisionReason.initial.name())
                        .getSingleResult()
                > 0;
    }

    /** Of those that began by then, the one that begins last; of several that begin on the same day the one decided last. */
    Optional<RentDecision> inForce(UUID tenancyId, LocalDate on) {
        return entities
                .createQuery(
                        "from RentDecisionEntity where tenancyId = :tenancy and effectiveFrom <= :on"
                                + " order by effectiveFrom desc, rentDecisionId desc",
                        RentDecisionEntity.class)
                .setParameter("tenancy", tenancyId)
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(RentDecisionEntity::toModel)
                .findFirst();
    }

    /** When the first decision begins that begins after the date. */
    Optional<LocalDate> nextBegin(UUID tenancyId, LocalDate after) {
        return Optional.ofNullable(entities.createQuery(
                        "select min(effectiveFrom) from RentDecisionEntity"
                                + " where tenancyId = :tenancy and effectiveFrom > :after",
                        LocalDate.class)
                .setParameter("tenancy", tenancyId)
                .setParameter("after", after)
                .getSingleResult());
    }
}
