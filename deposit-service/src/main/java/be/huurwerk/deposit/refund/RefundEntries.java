package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;

/** What a refund books when it leaves its deposit, and when it comes back. */
final class RefundEntries {

    private RefundEntries() {}

    /** What is not there any more, because it left another way or the bank took its payment back, is owed. */
    static Entry leaves(Refund refund, Deposit deposit, UUID entryId, LocalDate on) {
        Account account = refund.source().account();
        Euro there = refund.amount().min(deposit.ledger().balance(account).negate());
        return Entry.refund(
                entryId, on, account, refund.amount(), refund.amount().minus(there));
    }

    /** What is owed on the deposit meanwhile is set off: nothing is paid of money that is not there. */
    static Entry comesBack(Refund refund, Deposit deposit, UUID entryId, LocalDate on) {
        return Entry.refundReturned(
                entryId,
                on,
                refund.source().account(),
                refund.amount(),
                deposit.ledger().setOff(refund.amount()));
    }
}
