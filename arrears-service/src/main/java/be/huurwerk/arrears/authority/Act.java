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
    bookDividend,
    /** Book a payment by hand, or from another system. */
    bookPayment,
    /** Say what money is for: assign, dismiss or put back a movement, transfer between accounts. */
    assignMoney,
    /** Record or end a mandate for direct debits. */
    mandate,
    /** Ask that money is paid back. */
    askRefund,
    /** Payment plans, pauses, disputes, contacts, objections, papers, and the steps of which the ladder doesn't say who takes them. */
    workOnCase,
    /** Start, stop or resume what goes over all accounts: postings of a month, evaluations, the printing of a mailing or of bills. */
    startRun,
    /** Begin a procedure before the court, and record its steps. */
    workOnCourtCase
}
