package be.huurwerk.deposit.ledger;

/** Why an entry was booked. Names are those of the JSON. */
public enum EntryKind {
    payment,
    /** A payment that was booked by mistake. */
    reversal,
    /** What is held goes to the agency's deposit account. */
    placement,
    /** The agency gave it back. */
    release,
    /** A deposit that was held before this system. */
    takenOver,
    interest,
    /** What came in beyond the due pays what is due by now. */
    surplusUsed,
    /** What was paid is to be returned, because the deposit has another form now. */
    formChanged,
    settlement,
    /** The tenancy was a mistake: what was paid goes back. */
    annulment,
    /** Money that is paid back: the bank is asked to pay it. */
    refund,
    /** The bank did not pay it, or it came back. */
    refundReturned
}
