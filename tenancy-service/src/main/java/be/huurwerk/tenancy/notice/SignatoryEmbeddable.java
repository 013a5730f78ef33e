package be.huurwerk.tenancy.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Embeddable
class SignatoryEmbeddable {

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "received_on")
    LocalDate receivedOn;

    static SignatoryEmbeddable of(Signatory signatory) {
        SignatoryEmbeddable row = new SignatoryEmbeddable();
        row.personId = signatory.personId();
        row.receivedOn = signatory.receivedOn().orElse(null);
        return row;
    }

    Signatory toSignatory() {
        return new Signatory(personId, Optional.ofNullable(receivedOn));
    }
}
