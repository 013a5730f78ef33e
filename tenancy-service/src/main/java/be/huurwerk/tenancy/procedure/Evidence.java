package be.huurwerk.tenancy.procedure;

import be.huurwerk.servicekit.document.KeptDocument;
import be.huurwerk.webkit.body.CheckedBy;
import be.huurwerk.webkit.body.Withheld;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param reference where the piece is kept
 * @param documentId under which its bytes are kept, if they are
 */
@Schema(name = "ProcedureEvidence")
record Evidence(
        Kind kind,
        LocalDate receivedOn,
        @Withheld Optional<@Size(min = 1, max = 200) String> reference,
        Optional<@CheckedBy(KeptDocument.class) UUID> documentId) {

    @Schema(name = "EvidenceKind")
    enum Kind {
        statement,
        photo,
        meterReading,
        registerExtract,
        policeReport,
        visitReport,
        correspondence,
        other
    }
}
