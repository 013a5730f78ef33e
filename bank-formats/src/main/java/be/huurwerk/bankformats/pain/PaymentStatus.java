package be.huurwerk.bankformats.pain;

import java.util.Locale;

/** What the bank says of a file, a block of it or one order, by the codes of ISO 20022. */
public enum PaymentStatus {
    /** Arrived, nothing checked yet. */
    RCVD(Outcome.WAITING),
    /** Well formed. */
    ACTC(Outcome.WAITING),
    /** To be decided yet. */
    PDNG(Outcome.WAITING),
    /** The account allows it. */
    ACFC(Outcome.WAITING),
    /** The account allows it and the order is one that the bank carries out. */
    ACCP(Outcome.WAITING),
    /** Will be carried out with a change, such as another day. */
    ACWC(Outcome.WAITING),
    /** Accepted, the other party not credited yet. */
    ACWP(Outcome.WAITING),
    /** Under way. */
    ACSP(Outcome.WAITING),
    /** Some orders are accepted and some are not: each order says what it is. */
    PART(Outcome.WAITING),
    /** Debited from the account of who pays. */
    ACSC(Outcome.CARRIED_OUT),
    /** Credited to the account of who is paid. */
    ACCC(Outcome.CARRIED_OUT),
    /** Refused: will not be carried out. */
    RJCT(Outcome.REFUSED),
    /** Taken back: will not be carried out. */
    CANC(Outcome.REFUSED),
    /** Blocked: will not be carried out. */
    BLCK(Outcome.REFUSED);

    /** What a status means for the one who ordered. */
    public enum Outcome {
        WAITING,
        CARRIED_OUT,
        REFUSED
    }

    private final Outcome outcome;

    PaymentStatus(Outcome outcome) {
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** @throws IllegalArgumentException for a code that is none of these: its meaning is never guessed */
    static PaymentStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
