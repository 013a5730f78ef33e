package be.huurwerk.arrears.authority;

/** What only those may do whom the landlord's policy {@code arrears/roles} names; the names are those of the policy. */
public enum Act {
    /** Approve or refuse that money is paid back. */
    decideRefund,
    /** Make a file of orders for the bank: refunds, direct debits; or take one back. */
    orderAtBank,
    /** Import what the bank says: statements, and its answers to files. */
    importStatements
}
