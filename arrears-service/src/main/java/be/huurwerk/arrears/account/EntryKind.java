package be.huurwerk.arrears.account;

/** What a line of the ledger is about; the names are those of the JSON. */
public enum EntryKind {
    rent,
    /** An advance on the rent charges (voorschot op de huurlasten). */
    advance,
    /** A fee by the month, as that for under-occupancy. */
    fee,
    /** For use after the end, while the keys are out (bezettingsvergoeding). */
    indemnity,
    damage,
    exitInventory,
    /** A cost of asking for a debt. */
    cost,
    /** Interest on a debt that is paid late. */
    interest,
    /** What a yearly settlement of the rent charges asks, or gives back. */
    settlement,
    /** What the household gets of a property-tax reduction, and what of it is owed back (vermindering onroerende voorheffing). */
    propertyTaxCredit,
    /** What was open when the tenancy was taken over from another system; its ground is the kind it had there. */
    takenOver,
    payment,
    /** What was taken from the deposit at the end. */
    deposit,
    /** A debt that is given up (afschrijving). */
    writeOff,
    /** Money that is paid back. */
    refund,
    /** What dividends of a debt settlement were too much, given back to the mediator: no debt of the tenant where a dividend comes back. */
    refundToMediator,
    /** Money that belongs on another account. */
    transfer,
    /** Undoes a line. */
    reversal
}
