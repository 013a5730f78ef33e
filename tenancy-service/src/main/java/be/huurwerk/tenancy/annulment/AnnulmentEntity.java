package be.huurwerk.tenancy.annulment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "annulment")
class AnnulmentEntity {

    @Id
    @Column(name = "annulment_id")
    UUID annulmentId;

    @Column(name = "tenancy_id")
    UUID tenancyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    AnnulmentKind kind;

    @Column(name = "subject_id")
    UUID subjectId;

    @Column(name = "reason")
    String reason;

    @Column(name = "annulled_on")
    LocalDate annulledOn;

    static AnnulmentEntity of(Annulment annulment) {
        AnnulmentEntity row = new AnnulmentEntity();
        row.annulmentId = annulment.annulmentId();
        row.tenancyId = annulment.tenancyId();
        row.kind = annulment.kind();
        row.subjectId = annulment.subjectId();
        row.reason = annulment.reason();
        row.annulledOn = annulment.annulledOn();
        return row;
    }

    Annulment toAnnulment() {
        return new Annulment(annulmentId, tenancyId, kind, subjectId, reason, annulledOn);
    }
}
