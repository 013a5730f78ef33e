package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.webkit.body.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param amount euro, of a quote (prijsofferte) or an invoice */
record ClaimDocument(Kind kind, LocalDate receivedOn, Optional<@Money(min = "0.01") BigDecimal> amount) {

    @Schema(name = "ClaimDocumentKind")
    enum Kind {
        quote,
        invoice,
        insurerReport,
        policeReport,
        photo
    }
}
