package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a movement back in the queue: what it had paid is open again, from the day on which it was booked, because it was never paid by this. When
 * it is assigned anew it pays from that day too, so that no day counts it twice.
 */
@ApplicationScoped
class BackToQueue {

    private static final String GROUND = "backToQueue";

    private final Queue queue;
    private final Actions actions;
    private final Parts parts;
    private final Accounts accounts;
    private final Ledger ledger;

    BackToQueue(Queue queue, Actions actions, Parts parts, Accounts accounts, Ledger ledger) {
        this.queue = queue;
        this.actions = actions;
        this.parts = parts;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** A line that the movement was booked by: the rent account that it stands on, and its source. */
    record Booked(UUID rentAccountId, String source) {

        static Booked of(Part part) {
            return new Booked(part.target().id(), part.partId().toString());
        }
    }

    /** What the import booked by the communication. */
    Booked byCommunication(Movement movement) {
        String digits = movement.structuredCommunication().orElseThrow();
        UUID rentAccountId =
                accounts.byCommunication(new String[] {digits}).get(0).rentAccountId();
        return new Booked(rentAccountId, movement.movementId().toString());
    }

    /** Whether the bank took back what was booked. */
    boolean isUndone(Booked booked) {
        return ledger.isUndone(line(booked).entryId());
    }

    /** Whether its money was paid back or carried over from the account. */
    boolean hasLeft(Booked booked) {
        return ledger.hasLeft(booked.rentAccountId(), line(booked).entryId());
    }

    static ProblemException undone() {
        return ProblemException.conflict(
                "paymentUndone",
                new Text(
                        "The payment was undone already: its money went back.",
                        "De betaling is al ongedaan gemaakt: het geld ging terug."));
    }

    /** What is for nothing any more of a movement; where its other parts are, they stay. */
    void putRest(Movement movement, Optional<String> reason, Who who) {
        actions.add(movement.movementId(), Action.Kind.suspended, reason, who);
        queue.putBack(movement.movementId());
    }

    /** @param booked all lines that the movement stands in the ledger with, none of which is undone */
    void put(Movement movement, List<Booked> booked, Optional<String> reason, Who who) {
        putRest(movement, reason, who);
        parts.undo(movement.movementId());
        ledger.appendAll(booked.stream()
                .map(one -> {
                    LedgerEntry line = line(one);
                    return new Ledger.Posting(one.rentAccountId(), NewEntry.reversal(line, line.bookedOn(), GROUND));
                })
                .toList());
    }

    /** The line that it was booked by. */
    LedgerEntry line(Booked booked) {
        return ledger.find(booked.rentAccountId(), EntryKind.payment, booked.source())
                .orElseThrow(() -> new IllegalStateException("there is no payment " + booked.source()));
    }
}
