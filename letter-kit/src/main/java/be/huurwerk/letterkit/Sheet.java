package be.huurwerk.letterkit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A letter to be printed.
 *
 * @param letterId becomes the id of the document, so that the same letter is the same bytes
 * @param addressLines in the window of the envelope
 * @param references label and value, beside the date
 * @param template the file {@code letters/<template>.html} of the sender, which includes {@code letter} and fills its {@code body}
 * @param data what the template names
 */
public record Sheet(
        UUID letterId,
        LetterLanguage language,
        Landlord landlord,
        List<String> addressLines,
        LocalDate date,
        List<Reference> references,
        String subject,
        String template,
        Object data) {

    public Sheet {
        addressLines = List.copyOf(addressLines);
        references = List.copyOf(references);
    }

    /** A line of the block above the subject. */
    public record Reference(String label, String value) {}

    /** The id alone, so that no name reaches a log. */
    @Override
    public String toString() {
        return "Sheet[" + letterId + "]";
    }
}
