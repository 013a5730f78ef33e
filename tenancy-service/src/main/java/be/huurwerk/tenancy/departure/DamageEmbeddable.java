package be.huurwerk.tenancy.departure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

@Embeddable
class DamageEmbeddable {

    @Column(name = "damage_id")
    UUID damageId;

    @Column(name = "description")
    String description;

    @Column(name = "amount")
    BigDecimal amount;

    static DamageEmbeddable of(Damage damage) {
        DamageEmbeddable row = new DamageEmbeddable();
        row.damageId = damage.damageId();
        row.description = damage.description();
        row.amount = damage.amount();
        return row;
    }

    Damage toDamage() {
        return new Damage(damageId, description, amount);
    }
}
