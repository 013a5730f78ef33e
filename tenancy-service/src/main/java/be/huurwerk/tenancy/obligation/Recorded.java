package be.huurwerk.tenancy.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A step of an obligation as it was recorded.
 *
 * @param code the kind of evidence, or the ground; of a register check {@code found} or {@code notFound}
 * @param until the deadline that the step sets
 * @param fine euro
 * @param documentId under which the bytes of the evidence are kept, if they are
 */
record Recorded(
        ObligationStep step,
        LocalDate on,
        Optional<String> code,
        Optional<LocalDate> until,
        Optional<BigDecimal> fine,
        Optional<UUID> documentId) {

    static final String FOUND = "found";
    static final String NOT_FOUND = "notFound";

    static Recorded of(ObligationStep step, LocalDate on) {
        return new Recorded(step, on, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Recorded of(ObligationStep step, LocalDate on, String code) {
        return new Recorded(step, on, Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Recorded provenBy(Optional<UUID> document) {
        return new Recorded(step, on, code, until, fine, document);
    }

    Recorded until(Optional<LocalDate> day) {
        return new Recorded(step, on, code, day, fine, documentId);
    }
}
