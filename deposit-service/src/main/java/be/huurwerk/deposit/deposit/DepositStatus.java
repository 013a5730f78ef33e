package be.huurwerk.deposit.deposit;

/** Where a deposit stands. Names are those of the JSON. */
public enum DepositStatus {
    /** Asked for, nothing paid. */
    requested,
    /** Part of what is due is paid. */
    partlyPaid,
    /** All that is due is paid. */
    paid,
    /** The keys are in; the final balance of the rent account is awaited. */
    inSettlement,
    /** Applied to the final balance; what is left goes back. */
    settled,
    /** The tenancy was a mistake: nothing is due, and what was paid goes back. */
    withdrawn
}
