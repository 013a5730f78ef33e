package be.huurwerk.deposit.ledger;

/** The accounts of a deposit's ledger. Names are those of the JSON. A debit counts positive, a credit negative. */
public enum Account {
    /** The landlord's own account: money that came in, and what it is asked to pay. */
    bank,
    /** The deposit account at the agency, where the landlord places what it holds. */
    agency,
    /** What the agency pays beyond what was placed: the interest that it bore there. */
    agencyInterest,
    /** What the landlord held before this system, in its earlier books, until it is said that it lies at the agency. */
    takenOver,
    /** The tenant's money that the landlord holds: deposit and interest. A liability. */
    depositHeld,
    /** The cost of the inventory of fixtures at entry, earned when paid. Given back only where the tenancy was a mistake. */
    costs,
    /** Interest that the landlord owes on what it holds. An expense. */
    interest,
    /** What the rent account takes at the end. */
    applied,
    /** What is to be paid back to the tenant after settlement, or because the tenancy was a mistake. A liability. */
    refundDue,
    /** What came in beyond what was due, to be returned. A liability. */
    surplus,
    /** What had gone, to the rent account or to the tenant, when its money was taken back or left once more: it is owed to the landlord. An asset. */
    owed
}
