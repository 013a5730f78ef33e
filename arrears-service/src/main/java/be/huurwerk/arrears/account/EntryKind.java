package be.huurwerk.arrears.account;

/** What a line of the ledger is about; the names are those of the JSON. */
public enum EntryKind {
    rent,
    /** Of who lives too large (onderbezettingsvergoeding). */
    fee,
    damage,
    exitInventory,
    /** What was open when the tenancy was taken over from another system; its ground is the kind it had there. */
    takenOver,
    payment,
    /** What was taken from the deposit at the end. */
    deposit
}
