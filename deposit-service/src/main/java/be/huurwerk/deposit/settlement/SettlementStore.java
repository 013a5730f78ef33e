package be.huurwerk.deposit.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Final balances as they were told, and the settlements they led to. */
@ApplicationScoped
class SettlementStore {
    private final EntityManager entities;

    SettlementStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<FinalBalance> finalBalance(UUID tenancyId) {
        return Optional.ofNullable(entities.find(FinalBalanceEntity.class, tenancyId))
                .map(FinalBalanceEntity::finalBalance);
    }

    void keep(UUID tenancyId, FinalBalance balance) {
        FinalBalanceEntity known = entities.find(FinalBalanceEntity.class, tenancyId);
        if (known == null) {
            FinalBalanceEntity entity = new FinalBalanceEntity();
            entity.tenancyId = tenancyId;
            entity.write(balance);
            entities.persist(entity);
        } else {
            known.write(balance);
        }
        entities.flush();
    }

    Optional<Settlement> ofDeposit(UUID depositId) {
        return Optional.ofNullable(entities.find(SettlementEntity.class, depositId))
                .map(SettlementEntity::settlement);
    }

    void insert(UUID depositId, Settlement settlement) {
        entities.persist(SettlementEntity.of(depositId, settlement));
    }
}
