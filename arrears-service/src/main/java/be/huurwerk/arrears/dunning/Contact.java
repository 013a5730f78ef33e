package be.huurwerk.arrears.dunning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact with a tenant about a case.
 *
 * @param kind of the policy {@code contact-days}
 * @param followUpOn when somebody looks what came of it
 */
record Contact(
        UUID contactId,
        String kind,
        LocalDate on,
        Outcome outcome,
        Optional<String> note,
        Optional<LocalDate> followUpOn,
        String by) {

    /** What came of it; the names are those of the JSON. */
    enum Outcome {
        spoke,
        promisesPayment,
        asksPlan,
        disputes,
        referred,
        /** Nobody was reached: it gives no rest. */
        notReached
    }
}
