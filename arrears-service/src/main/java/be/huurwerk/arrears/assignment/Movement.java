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
        Optional<UUID> repeats) {

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

    /** @throws ProblemException 409 for money that went out */
    public void requireReceived() {
        if (!amount.isPositive()) {
            throw ProblemException.conflict(
                    "movementNotReceived",
                    new Text("Money that went out pays nothing.", "Geld dat wegging, betaalt niets."));
        }
    }
}
