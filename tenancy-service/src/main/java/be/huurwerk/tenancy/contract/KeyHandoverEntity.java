package be.huurwerk.tenancy.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "key_handover")
class KeyHandoverEntity {

    @Id
    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Column(name = "handed_over_on")
    LocalDate handedOverOn;

    @Column(name = "override_reason")
    String overrideReason;

    static KeyHandoverEntity of(KeyHandover handover) {
        KeyHandoverEntity row = new KeyHandoverEntity();
        row.tenancyId = handover.tenancyId();
        row.handedOverOn = handover.handedOverOn();
        row.overrideReason = handover.overrideReason().orElse(null);
        return row;
    }

    KeyHandover toKeyHandover() {
        return new KeyHandover(tenancyId, handedOverOn, Optional.ofNullable(overrideReason));
    }
}
