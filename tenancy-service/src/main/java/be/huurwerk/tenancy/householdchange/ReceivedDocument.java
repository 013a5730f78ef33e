package be.huurwerk.tenancy.householdchange;

import be.huurwerk.servicekit.document.KeptDocument;
import be.huurwerk.webkit.body.CheckedBy;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * @param kind as the landlord names it, such as {@code householdCertificate} (attest gezinssamenstelling)
 * @param documentId under which its bytes are kept, if they are
 */
record ReceivedDocument(
        @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String kind,
        LocalDate receivedOn,
        Optional<@CheckedBy(KeptDocument.class) UUID> documentId) {}
