package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.parameter.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was heard of tenancies. */
@ApplicationScoped
public class TenancyStore {
    private final EntityManager entities;
    private final RefundTerm refundTerm;

    TenancyStore(EntityManager entities, Parameters parameters) {
        this.entities = entities;
        this.refundTerm = new RefundTerm(parameters);
    }

    /** Locks the tenancy until the end of the transaction, known or not. Whatever changes its deposit does this first. */
    public TenancyFacts lock(UUID tenancyId) {
        return locked(tenancyId).facts();
    }

    TenancyFacts find(UUID tenancyId) {
        return entities.find(TenancyEntity.class, tenancyId).facts();
    }

    /** When the contract ends, as far as it is known. */
    public Optional<LocalDate> endDate(UUID tenancyId) {
        return find(tenancyId).endDate();
    }

    void write(TenancyFacts facts) {
        TenancyEntity tenancy = locked(facts.tenancyId());
        tenancy.write(facts);
        if (!facts.annulled()) {
            tenancy.refundBy = facts.endDate()
                    .flatMap(end -> refundTerm.lastDay(end, facts.keysReturnedOn()))
                    .orElse(null);
        }
    }

    /** The tenancy was a mistake, and its deposit goes back from this day on; it is locked. */
    void withdrawn(UUID tenancyId, LocalDate on) {
        locked(tenancyId).refundBy = refundTerm.lastDay(on).orElse(null);
    }

    /** Notes that a missing parameter holds something up; the tenancy is locked. */
    public void await(UUID tenancyId, Awaited awaited) {
        locked(tenancyId).awaits = awaited.name();
    }

    /** Notes that nothing is held up; the tenancy is locked. */
    public void goOn(UUID tenancyId) {
        locked(tenancyId).awaits = null;
    }

    /** Tenancies of which something is held up, in the order of their ids, after one of them. */
    public List<Awaiting> awaiting(UUID after, int limit) {
        return entities.createQuery(
                        "from TenancyEntity where awaits is not null and tenancyId > :after order by tenancyId",
                        TenancyEntity.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(tenancy -> new Awaiting(tenancy.facts(), Awaited.valueOf(tenancy.awaits)))
                .toList();
    }

    public long countAwaiting() {
        return entities.createQuery("select count(*) from TenancyEntity where awaits is not null", Long.class)
                .getSingleResult();
    }

    /** A tenancy of which something is held up. */
    public record Awaiting(TenancyFacts facts, Awaited awaits) {}

    private TenancyEntity locked(UUID tenancyId) {
        TenancyEntity held = entities.find(TenancyEntity.class, tenancyId, LockModeType.PESSIMISTIC_WRITE);
        if (held != null) {
            return held;
        }
        entities.createNativeQuery("insert into tenancy (tenancy_id) values (?) on conflict do nothing")
                .setParameter(1, tenancyId)
                .executeUpdate();
        return entities.find(TenancyEntity.class, tenancyId, LockModeType.PESSIMISTIC_WRITE);
    }
}
