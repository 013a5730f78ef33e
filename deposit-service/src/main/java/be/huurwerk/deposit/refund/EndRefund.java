package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.deposit.ClosedYears;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.SurplusFreed;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;

/** What becomes of the money of a refund that is not paid: it is to be paid back again. The deposits are locked. */
@ApplicationScoped
class EndRefund {

    private final Refunds refunds;
    private final DepositStore deposits;
    private final ClosedYears closedYears;
    private final SurplusFreed surplusFreed;
    private final BusinessDate businessDate;

    EndRefund(
            Refunds refunds,
            DepositStore deposits,
            ClosedYears closedYears,
            SurplusFreed surplusFreed,
            BusinessDate businessDate) {
        this.refunds = refunds;
        this.deposits = deposits;
        this.closedYears = closedYears;
        this.surplusFreed = surplusFreed;
        this.businessDate = businessDate;
    }

    /**
     * The bank does not pay an ordered refund.
     *
     * @param why code of the bank
     */
    record Rejection(Refund refund, String why) {}

    /** What was paid came back. */
    void comeBack(Collection<Refund> all, ReturnRefund.Returned told) {
        for (Refund refund : all) {
            refunds.comeBack(refund.refundId(), told);
            book(refund, told.bookedOn());
        }
    }

    void reject(Collection<Rejection> rejections) {
        for (Rejection rejection : rejections) {
            Refund refund = rejection.refund();
            refunds.reject(refund.refundId(), rejection.why());
            book(refund, businessDate.today());
        }
    }

    private void book(Refund refund, LocalDate on) {
        Deposit deposit = deposits.find(refund.depositId()).orElseThrow();
        Entry back = RefundEntries.comesBack(refund, deposit, Ids.next(), on);
        deposits.append(deposit, closedYears.after(refund.depositId(), back));
        if (refund.source() == Refund.Source.surplus) {
            surplusFreed.of(refund.depositId());
        }
    }
}
