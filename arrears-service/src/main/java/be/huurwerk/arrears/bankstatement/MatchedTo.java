package be.huurwerk.arrears.bankstatement;

/** What a movement is known to be, or was said to be; the names are those of the database. One that is none of these is in the queue. */
public enum MatchedTo {
    /** Booked on a rent account by its communication. */
    rentAccount,
    /** Told to the deposit service by its communication. */
    deposit,
    /** The bank took a payment back: it is undone on its rent account. */
    takenBack,
    /** The bank took back what a deposit was told of: the deposit is told of that too. */
    depositTakenBack,
    /** What the bank pays for direct debits: booked on the rent account of each. */
    collection,
    /** Another statement of the account holds it too, and booked it. */
    knownAlready,
    /** Somebody said what it pays, in one or more parts. */
    assigned,
    /** Somebody said that it goes back to who paid it. */
    payerRefund,
    /** A refund that the bank was asked to pay, or that came back. */
    refund,
    /** A refund of a deposit, as deposit-service ordered it of the bank, or as it came back. */
    depositRefund,
    /** Somebody said that it has nothing to do with rents and deposits. */
    otherMatter
}
