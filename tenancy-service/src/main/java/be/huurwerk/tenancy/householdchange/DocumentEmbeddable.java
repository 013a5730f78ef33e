package be.huurwerk.tenancy.householdchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

@Embeddable
class DocumentEmbeddable {

    @Column(name = "kind")
    String kind;

    @Column(name = "received_on")
    LocalDate receivedOn;

    static DocumentEmbeddable of(ReceivedDocument document) {
        DocumentEmbeddable row = new DocumentEmbeddable();
        row.kind = document.kind();
        row.receivedOn = document.receivedOn();
        return row;
    }

    ReceivedDocument toDocument() {
        return new ReceivedDocument(kind, receivedOn);
    }
}
