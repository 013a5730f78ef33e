package be.huurwerk.tenancy.householdchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@Embeddable
class DocumentEmbeddable {

    @Column(name = "kind")
    String kind;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Column(name = "document_id")
    UUID documentId;

    static DocumentEmbeddable of(ReceivedDocument document) {
        DocumentEmbeddable row = new DocumentEmbeddable();
        row.kind = document.kind();
        row.receivedOn = document.receivedOn();
        row.documentId = document.documentId().orElse(null);
        return row;
    }

    ReceivedDocument toDocument() {
        return new ReceivedDocument(kind, receivedOn, Optional.ofNullable(documentId));
    }
}
