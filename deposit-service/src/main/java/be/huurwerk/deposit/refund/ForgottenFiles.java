package be.huurwerk.deposit.refund;

import be.huurwerk.servicekit.event.ForgottenEvents;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
        List<UUID> files = events.unsettled(TellOrders.ORDERED);
        if (!files.isEmpty()) {
            throw ProblemException.conflict(
                            "refundFileForgotten",
                            new Text(
                                    "The database was restored to a moment before files that the bank may have: first settle what left in them.",
                                    "De databank is teruggezet naar een moment voor bestanden die de bank misschien heeft: handel eerst af wat daarin vertrok."))
                    .with(
                            "refundFiles",
                            files.stream()
                                    .map(file -> Map.of("refundFileId", file.toString()))
                                    .toList());
        }
    }
}
