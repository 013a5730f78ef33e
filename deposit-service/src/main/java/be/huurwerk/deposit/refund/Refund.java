package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money that is to be paid back.
 *
 * @param source from which account of the deposit's ledger
 * @param personId whose it is, as {@code beneficiaries} of the deposit tells; empty only of a surplus
 * @param heirId of an heir of that person
 * @param iban to which account; empty once it was erased
 * @param accountHolder as an officer named it; empty once it was erased
 * @param accountFrom who said so
 * @param rejection code of the bank
 * @param consents of others whose part it takes as well
 * @param payeeGround why it was the payee's when it was asked; empty of a surplus of nobody in particular, and where it was not kept
 */
record Refund(
        UUID refundId,
        UUID depositId,
        Source source,
        Optional<UUID> personId,
        Optional<UUID> heirId,
        Euro amount,
        Optional<String> iban,
        Optional<String> accountHolder,
        AccountFrom accountFrom,
        Status status,
        Who requestedBy,
        Instant requestedAt,
        Optional<Decision> decision,
        Optional<UUID> refundFileId,
        Optional<String> rejection,
        long version,
        List<Consent> consents,
        Optional<Beneficiary.Ground> payeeGround) {

    Refund {
        consents = List.copyOf(consents);
    }

    /** One of which it was not kept why the payee had it. */
    Refund(
            UUID refundId,
            UUID depositId,
            Source source,
            Optional<UUID> personId,
            Optional<UUID> heirId,
            Euro amount,
            Optional<String> iban,
            Optional<String> accountHolder,
            AccountFrom accountFrom,
            Status status,
            Who requestedBy,
            Instant requestedAt,
            Optional<Decision> decision,
            Optional<UUID> refundFileId,
            Optional<String> rejection,
            long version,
            List<Consent> consents) {
        this(
                refundId,
                depositId,
                source,
                personId,
                heirId,
                amount,
                iban,
                accountHolder,
                accountFrom,
                status,
                requestedBy,
                requestedAt,
                decision,
                refundFileId,
                rejection,
                version,
                consents,
                Optional.empty());
    }

    private static final String PREFIX = "HD";
    private static final Pattern NAME =
            Pattern.compile("HDF?([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    /** From what it is paid; the names are those of the database, of the JSON and of the ledger's accounts. */
    enum Source {
        /** What is left after the settlement, or all that was paid where the tenancy was a mistake. */
        refundDue(Account.refundDue),
        /** What came in beyond the due. */
        surplus(Account.surplus);

        private final Account account;

        Source(Account account) {
            this.account = account;
        }

        Account account() {
            return account;
        }
    }

    /** The names are those of the database and of the JSON. */
    enum Status {
        requested,
        approved,
        /** By whom it was laid before. */
        refused,
        /** The bank was asked to pay it. */
        ordered,
        paid,
        /** The bank did not pay it. */
        rejected,
        /** The bank paid it, and it came back. */
        returned
    }

    /** Who said to which account it goes; the names are those of the database and of the JSON. */
    enum AccountFrom {
        /** Who asked the refund. */
        request,
        /** The heir, as the file of the tenancy has it. */
        heir
    }

    record Decision(Who by, Instant at, Optional<String> reason) {}

    @Override
    public String toString() {
        return "Refund[" + refundId + "]";
    }

    /** The same, which the bank is asked to pay. */
    Refund ordered() {
        return new Refund(
                refundId,
                depositId,
                source,
                personId,
                heirId,
                amount,
                iban,
                accountHolder,
                accountFrom,
                Status.ordered,
                requestedBy,
                requestedAt,
                decision,
                refundFileId,
                rejection,
                version,
                consents,
                payeeGround);
    }

    /** By what name the bank knows it: the id, in 34 characters. */
    String endToEndId() {
        return PREFIX + refundId.toString().replace("-", "");
    }

    /** Whether the money is on its way or there, as far as we know. */
    boolean hasLeft() {
        return status == Status.ordered || status == Status.paid;
    }

    /** Whether somebody approved it, whatever became of it then. */
    boolean isApproved() {
        return status != Status.requested && status != Status.refused;
    }

    /** Whether somebody asked it, and the bank was not asked yet. */
    boolean isOnItsWay() {
        return status == Status.requested || status == Status.approved;
    }

    /**
     * The id in a name that the bank knows a refund or a file by.
     *
     * @throws IllegalArgumentException when it is no such name
     */
    static UUID idOf(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a name of ours: " + name);
        }
        return UUID.fromString(matcher.replaceAll("$1-$2-$3-$4-$5"));
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
        if (requestedBy.subject().equals(who.subject())) {
            throw ProblemException.conflict(
                    "fourEyesRequired",
                    new Text(
                            "Who asked a refund does not approve it: somebody else does.",
                            "Wie een terugbetaling vraagt, keurt ze niet goed: dat doet iemand anders."));
        }
    }
}
