package be.huurwerk.arrears.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That the letter of a step left.
 *
 * @param handedOverOn to the post, or sent
 * @param reference of the post, for a registered letter
 * @param failed that it came back
 */
record Sending(
        UUID sendingId, LocalDate handedOverOn, Optional<String> reference, String by, Optional<Failure> failed) {

    record Failure(LocalDate on, Reason reason, String by) {}

    /** Why it came back; the names are those of the JSON. */
    enum Reason {
        unknownAddress,
        moved,
        refused,
        notCollected,
        bounced,
        other
    }
}
