package be.huurwerk.arrears.account;

/** What a line of the ledger is about; the names are those of the JSON. */
public enum EntryKind {
    rent,
    damage,
    exitInventory,
    payment,
    /** What was taken from the deposit at the end. */
    deposit
}
