package be.huurwerk.tenancy.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Which households have the keys, one handover a tenancy. */
@ApplicationScoped
class KeyHandovers implements PanacheRepositoryBase<KeyHandoverEntity, UUID> {

    Optional<KeyHandover> of(UUID tenancyId) {
        return findByIdOptional(tenancyId).map(KeyHandoverEntity::toKeyHandover);
    }

    void add(KeyHandover handover) {
        persistAndFlush(KeyHandoverEntity.of(handover));
    }
}
