package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.servicekit.document.KeptDocument;
import be.huurwerk.webkit.body.CheckedBy;
import be.huurwerk.webkit.body.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param amount euro, of a quote (prijsofferte) or an invoice
 * @param documentId under which its bytes are kept, if they are
 */
record ClaimDocument(
        Kind kind,
        LocalDate receivedOn,
        Optional<@Money(min = "0.01") BigDecimal> amount,
        Optional<@CheckedBy(KeptDocument.class) UUID> documentId) {

    @Schema(name = "ClaimDocumentKind")
    enum Kind {
        quote,
        invoice,
        insurerReport,
        policeReport,
        photo
    }
}
