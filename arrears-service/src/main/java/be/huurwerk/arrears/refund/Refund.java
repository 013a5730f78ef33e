package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money that is to be paid back.
 *
 * @param rentAccountId whose credit it is; else it is a movement of the queue
 * @param movementId the movement that goes back to who paid it
 * @param iban to which account; empty once it was erased
 * @param accountHolder as the bank or an officer named it
 * @param toMediator whether it is what dividends of a debt settlement were too much, and not the tenant's own credit
 * @param debtSettlementId of a refund {@code toMediator}: of which settlement alone; else of any of the account
 * @param rejection code of the bank, or {@code returned} for money that came back
 * @param paidMovementId the movement of a statement by which it left
 */
record Refund(
        UUID refundId,
        Optional<UUID> rentAccountId,
        Optional<UUID> movementId,
        Euro amount,
        Optional<String> iban,
        Optional<String> accountHolder,
        String reason,
        Status status,
        Who requestedBy,
        Instant requestedAt,
        boolean toMediator,
        Optional<UUID> debtSettlementId,
        Optional<Decision> decision,
        Optional<UUID> refundFileId,
        Optional<String> rejection,
        Optional<UUID> paidMovementId,
        long version) {

    private static final String PREFIX = "HW";
    private static final Pattern END_TO_END_ID =
            Pattern.compile(PREFIX + "([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    /** The names are those of the database and of the JSON. */
    enum Status {
        requested,
        approved,
        /** By whom it was laid before. */
        refused,
        /** The bank was asked to pay it. */
        ordered,
        paid,
        /** The bank did not pay it, or it came back. */
        rejected
    }

    record Decision(Who by, Instant at, Optional<String> reason) {}

    @Override
    public String toString() {
        return "Refund[" + refundId + "]";
    }

    /** Of the line by which it leaves the account. */
    EntryKind entryKind() {
        return toMediator ? EntryKind.refundToMediator : EntryKind.refund;
    }

    /** By what name the bank knows it: the id, in 34 characters. */
    String endToEndId() {
        return endToEndId(refundId);
    }

    static String endToEndId(UUID refundId) {
        return PREFIX + refundId.toString().replace("-", "");
    }

    /** Of which refund the bank speaks; empty when it is none of ours. */
    static Optional<UUID> named(String endToEndId) {
        Matcher matcher = END_TO_END_ID.matcher(endToEndId);
        return matcher.matches()
                ? Optional.of(UUID.fromString(matcher.replaceAll("$1-$2-$3-$4-$5")))
                : Optional.empty();
    }

    /** Whether the bank may have paid it, or may still. */
    boolean isOrdered() {
        return status == Status.ordered || status == Status.paid;
    }

    /** @throws ProblemException 409 when it is none of these */
    void require(Set<Status> allowed) {
        if (!allowed.contains(status)) {
            throw ProblemException.conflict(
                    "refundDecided", new Text("The refund is " + status + ".", "De terugbetaling is " + status + "."));
        }
    }

    /** @throws ProblemException 409 for the person who asked it, by whatever client */
    void requireFourEyes(Who who) {
        if (requestedBy.isSamePerson(who)) {
            throw ProblemException.conflict(
                    "fourEyesRequired",
                    new Text(
                            "Who asked a refund does not approve it: somebody else does.",
                            "Wie een terugbetaling vraagt, keurt ze niet goed: dat doet iemand anders."));
        }
    }
}
