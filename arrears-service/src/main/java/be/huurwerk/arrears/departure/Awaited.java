package be.huurwerk.arrears.departure;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the final balance of a household that left waits for.
 *
 * @param on of which day something is missing: the month that is not posted, the month without a rent, the day of the unknown figure, the day
 *     on which the keys came back
 * @param parameter the figure that nobody knows
 */
@Schema(name = "AwaitedByFinalBalance")
record Awaited(Reason reason, LocalDate on, Optional<String> parameter) {

    @Schema(name = "FinalBalanceAwaits")
    enum Reason {
        posting,
        rentDecision,
        parameter,
        exitCharges
    }

    static Awaited posting(LocalDate month) {
        return new Awaited(Reason.posting, month, Optional.empty());
    }

    static Awaited rentDecision(LocalDate month) {
        return new Awaited(Reason.rentDecision, month, Optional.empty());
    }

    static Awaited exitCharges(LocalDate keysReturnedOn) {
        return new Awaited(Reason.exitCharges, keysReturnedOn, Optional.empty());
    }

    static Awaited parameter(String name, LocalDate on) {
        return new Awaited(Reason.parameter, on, Optional.of(name));
    }
}
