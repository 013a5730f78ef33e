package be.huurwerk.arrears.court;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A paper of a court file.
 *
 * @param kind of the document, or the step of the letter
 * @param dated when it was received or written
 * @param mediaType a PDF or an image
 * @param bytes read when the file is built
 */
record Exhibit(Item item, String kind, Optional<LocalDate> dated, String mediaType, Supplier<byte[]> bytes) {

    @Override
    public String toString() {
        return "Exhibit[" + item + "]";
    }
}
