package be.huurwerk.deposit.ledger;

/** Why an entry was booked. Names are those of the JSON. */
public enum EntryKind {
    payment,
    /** A deposit that was held before this system. */
    takenOver,
    interest,
    settlement,
    /** The tenancy was a mistake: what was paid goes back. */
    annulment
}
