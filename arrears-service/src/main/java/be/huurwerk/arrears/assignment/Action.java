package be.huurwerk.arrears.assignment;

import java.time.Instant;
import java.util.Optional;

/** What somebody decided about a movement, and why. */
public record Action(Kind kind, Optional<String> reason, Who who, Instant at) {

    /** The names are those of the database and of the JSON. */
    public enum Kind {
        assigned,
        /** Put back in the queue. */
        suspended,
        /** To be paid back to who paid it. */
        refunded,
        /** Not paid back after all. */
        refundEnded,
        /** A refund came back with it. */
        refundReturned,
        /** It paid refunds whose file is forgotten. */
        refundPaid,
        /** The bank took a payment back with it. */
        tookBack,
        /** Nothing to do with rents and deposits. */
        dismissed
    }
}
