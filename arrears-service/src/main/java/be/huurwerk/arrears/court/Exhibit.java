package be.huurwerk.arrears.court;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A paper of a court file.
 *
 * @param kind of the document, or the step of the letter
 * @param dated when it was received or written
 * @param mediaType a PDF or an image
 * @param href where it is downloaded by itself; empty for what is made for the file alone
 * @param bytes read when the file is built
 */
record Exhibit(
        Item item,
        String kind,
        Optional<LocalDate> dated,
        String mediaType,
        Optional<String> href,
        Supplier<byte[]> bytes) {

    private static final String DOCUMENTS = "/arrears/v1/documents/";

    /** A document that somebody gave this service to keep. */
    static Exhibit kept(
            Item item, String kind, LocalDate dated, String mediaType, UUID documentId, Supplier<byte[]> bytes) {
        return new Exhibit(
                item, kind, Optional.of(dated), mediaType, Optional.of(DOCUMENTS + documentId + "/content"), bytes);
    }

    boolean isKeptHere() {
        return href.filter(at -> at.startsWith(DOCUMENTS)).isPresent();
    }

    @Override
    public String toString() {
        return "Exhibit[" + item + "]";
    }
}
