package be.huurwerk.deposit.refund;

import be.huurwerk.servicekit.event.ForgottenEvents;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Files of refunds that were told, and may have gone to the bank, of which the database, restored to an earlier moment, knows nothing but that. What
 * was in them looks as if it were still to be paid.
 */
@ApplicationScoped
class ForgottenFiles {

    private final ForgottenEvents events;

    ForgottenFiles(ForgottenEvents events) {
        this.events = events;
    }

    /** @throws ProblemException 409 that names them, until somebody said of each that it is settled */
    void requireNone() {
        String files = events.unsettled(TellOrders.ORDERED).stream()
                .map(UUID::toString)
                .collect(Collectors.joining(", "));
        if (!files.isEmpty()) {
            throw ProblemException.conflict(
                    "refundFileForgotten",
                    new Text(
                            "The database was restored to a moment before files that the bank may have: " + files
                                    + ". First settle what left in them.",
                            "De databank is teruggezet naar een moment voor bestanden die de bank misschien heeft: "
                                    + files + ". Handel eerst af wat daarin vertrok."));
        }
    }
}
