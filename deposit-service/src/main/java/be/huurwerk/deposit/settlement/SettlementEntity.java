package be.huurwerk.deposit.settlement;

import be.huurwerk.regulation.money.Euro;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "settlement")
class SettlementEntity {
    @Id
    @Column(name = "deposit_id")
    UUID depositId;

    BigDecimal applied;

    BigDecimal interest;

    @Column(name = "costs_withheld")
    BigDecimal costsWithheld;

    @Column(name = "set_off")
    BigDecimal setOff;

    BigDecimal refund;

    @Column(name = "settled_on")
    LocalDate settledOn;

    static SettlementEntity of(UUID depositId, Settlement settlement) {
        SettlementEntity entity = new SettlementEntity();
        entity.depositId = depositId;
        entity.applied = settlement.applied().amount();
        entity.interest = settlement.interest().amount();
        entity.costsWithheld = settlement.costs().amount();
        entity.setOff = settlement.owed().amount();
        entity.refund = settlement.refund().amount();
        entity.settledOn = settlement.settledOn();
        return entity;
    }

    Settlement settlement() {
        return new Settlement(
                Euro.of(applied),
                Euro.of(interest),
                Euro.of(costsWithheld),
                Euro.of(setOff),
                Euro.of(refund),
                settledOn);
    }
}
