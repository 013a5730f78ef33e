package be.huurwerk.servicekit.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** What is known of a document, without its bytes. */
record Document(
        UUID documentId,
        DocumentSubject subject,
        String kind,
        ContentType contentType,
        int size,
        String sha256,
        Optional<LocalDate> signedOn,
        LocalDate receivedOn,
        Instant uploadedAt,
        String uploadedBy,
        Optional<Annulled> annulled) {

    /** Why it does not count any more. */
    record Annulled(Instant at, String by, String reason) {}

    static String hexadecimal(byte[] sha256) {
        return HexFormat.of().formatHex(sha256);
    }

    /** The version in its ETag: it changes once. */
    long version() {
        return annulled.isPresent() ? 1 : 0;
    }

    /** A name that tells nothing of anybody, and that no sender has chosen. */
    String fileName() {
        return documentId + "." + contentType.extension();
    }
}
