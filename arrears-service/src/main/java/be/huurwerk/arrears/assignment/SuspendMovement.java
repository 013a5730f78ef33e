package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a movement back in the queue: what it had paid is open again, from the day on which it was booked, because it was never paid by this. When
 * it is assigned anew it pays from that day too, so that no day counts it twice.
 */
@ApplicationScoped
class SuspendMovement {

    private static final String GROUND = "backToQueue";

    private final Accounts accounts;
    private final Queue queue;
    private final Actions actions;
    private final Parts parts;
    private final Ledger ledger;

    SuspendMovement(Accounts accounts, Queue queue, Actions actions, Parts parts, Ledger ledger) {
        this.accounts = accounts;
        this.queue = queue;
        this.actions = actions;
        this.parts = parts;
        this.ledger = ledger;
    }

    /** A line that the movement was booked by: the rent account that it stands on, and its source. */
    private record Booked(UUID rentAccountId, String source) {}

    /** @param ifMatch the version of the movement that the caller saw; null for any */
    @Transactional
    public void suspend(UUID movementId, String reason, Who who, String ifMatch) {
        accounts.share();
        Movement movement = queue.lock(movementId);
        ETags.check(ifMatch, movement.version());
        List<Ledger.Posting> reversals =
                booked(movement).stream().map(this::reversal).toList();
        actions.add(movementId, Action.Kind.suspended, Optional.of(reason), who);
        parts.undo(movementId);
        queue.putBack(movementId);
        ledger.appendAll(reversals);
    }

    private Ledger.Posting reversal(Booked booked) {
        LedgerEntry line = ledger.find(booked.rentAccountId(), EntryKind.payment, booked.source())
                .orElseThrow(() -> new IllegalStateException("there is no payment " + booked.source()));
        if (ledger.isUndone(line.entryId())) {
            throw ProblemException.conflict(
                    "paymentUndone",
                    new Text(
                            "The payment was undone already: its money went back.",
                            "De betaling is al ongedaan gemaakt: het geld ging terug."));
        }
        return new Ledger.Posting(booked.rentAccountId(), NewEntry.reversal(line, line.bookedOn(), GROUND));
    }

    private List<Booked> booked(Movement movement) {
        MatchedTo known = movement.known().orElseThrow(SuspendMovement::notBooked);
        return switch (known) {
            case rentAccount -> List.of(byCommunication(movement));
            case assigned ->
                parts.of(movement.movementId()).stream()
                        .filter(part -> !part.undone())
                        .map(SuspendMovement::ofPart)
                        .toList();
            case otherMatter, knownAlready -> List.of();
            case deposit -> throw told();
            default -> throw notBooked();
        };
    }

    private Booked byCommunication(Movement movement) {
        String digits = movement.structuredCommunication().orElseThrow();
        UUID rentAccountId =
                accounts.byCommunication(new String[] {digits}).get(0).rentAccountId();
        return new Booked(rentAccountId, movement.movementId().toString());
    }

    private static Booked ofPart(Part part) {
        if (!part.target().isRentAccount()) {
            throw told();
        }
        return new Booked(part.target().id(), part.partId().toString());
    }

    private static ProblemException told() {
        return ProblemException.conflict(
                "depositPaymentTold",
                new Text(
                        "What was told to a deposit is the deposit's: it goes back from there.",
                        "Wat aan een waarborg is gemeld, hoort bij de waarborg: het gaat van daar terug."));
    }

    private static ProblemException notBooked() {
        return ProblemException.conflict(
                "movementNotBooked",
                new Text(
                        "The movement is booked nowhere, or is under way to be paid back.",
                        "De verrichting is nergens geboekt, of wordt terugbetaald."));
    }
}
