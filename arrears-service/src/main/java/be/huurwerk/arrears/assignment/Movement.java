package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A movement of a bank statement. Name, account and words of the other party are personal data.
 *
 * @param amount positive is money received
 * @param payment whether somebody may have paid something with it
 * @param known what it is known to be; empty while it is in the queue
 * @param version how often it left or came back to the queue
 * @param queueReason why what the bank took back was not undone, that it looks like a movement of another statement, or that a deposit gave it back
 * @param repeats the movement of another statement that it is, or may be
 * @param open what of it is for nothing yet, while it is in the queue: all of it, but for what deposits hold of a split of which one gave its part back
 * @param endToEndId by what name the bank knows the order of it
 */
public record Movement(
        UUID movementId,
        UUID bankStatementId,
        Euro amount,
        LocalDate valueDate,
        Optional<String> structuredCommunication,
        Optional<String> communication,
        Optional<String> counterpartyName,
        Optional<String> counterpartyAccount,
        String reference,
        boolean payment,
        Optional<MatchedTo> known,
        long version,
        Optional<String> queueReason,
        Optional<UUID> repeats,
        Euro open,
        Optional<String> endToEndId) {

    @Override
    public String toString() {
        return "Movement[" + movementId + "]";
    }

    public boolean isQueued() {
        return known.isEmpty();
    }

    /** @throws ProblemException 409 when somebody, or the import, dealt with it already */
    public void requireQueued() {
        if (!isQueued()) {
            throw ProblemException.conflict(
                    "movementHandled",
                    new Text(
                            "The movement is in the queue no more: it is " + known.orElseThrow() + ".",
                            "De verrichting staat niet meer in de wachtrij: ze is " + known.orElseThrow() + "."));
        }
    }

    /** @throws ProblemException 409 for money that came in */
    public void requireSent() {
        if (!amount.isNegative()) {
            throw ProblemException.conflict(
                    "movementNotSent",
                    new Text(
                            "Money that came in takes no payment back, and pays no refund.",
                            "Geld dat binnenkwam, neemt geen betaling terug en betaalt geen terugbetaling."));
        }
    }

    /** @throws ProblemException 409 when a deposit holds a part of it: the rest can only be assigned */
    public void requireWhole() {
        if (!open.equals(amount)) {
            throw ProblemException.conflict(
                    "movementPartlyBooked",
                    new Text(
                            "A deposit holds a part of the movement; the rest of it, " + open + ", can be assigned.",
                            "Een waarborg houdt een deel van de verrichting; de rest, " + open
                                    + ", kan toegewezen worden."));
        }
    }

    /** @throws ProblemException 409 for money that went out */
    public void requireReceived() {
        if (!amount.isPositive()) {
            throw ProblemException.conflict(
                    "movementNotReceived",
                    new Text("Money that went out pays nothing.", "Geld dat wegging, betaalt niets."));
        }
    }
}
