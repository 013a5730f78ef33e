package be.huurwerk.arrears.authority;

/** What only those may do whom the landlord's policy {@code arrears/roles} names; the names are those of the policy. */
public enum Act {
    /** Approve or refuse that money is paid back. */
    decideRefund,
    /** Make a file of orders for the bank: refunds, direct debits; or take one back. */
    orderAtBank,
    /** Import what the bank says: statements, and its answers to files. */
    importStatements,
    /** Propose that debts are given up. */
    proposeWriteOff,
    /** Approve or refuse that, or take a write-off back. */
    decideWriteOff,
    /** Write a collective debt settlement down, and what happens in it. */
    workOnDebtSettlement,
    /** Book what a mediator pays on frozen debts. */
    bookDividend
}
