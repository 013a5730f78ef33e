package be.huurwerk.deposit.refund;

/** What only those may do whom the landlord's policy {@code deposit/roles} names; the names are those of the policy. */
enum Act {
    /** Approve or refuse that money is paid back. */
    decideRefund,
    /** Make a file of refunds for the bank. */
    orderAtBank,
    /** Hand in what the bank answered. */
    importAnswers
}
