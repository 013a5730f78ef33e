package be.huurwerk.arrears.depositrefund;

import be.huurwerk.regulation.money.Euro;
import java.util.Collection;
import java.util.UUID;

/**
 * A refund of a deposit that the bank was asked to pay.
 *
 * @param rejected the bank answered that it does not pay it, before a statement showed that it did
 * @param paid a statement showed it
 * @param returned a statement showed that it came back
 */
record DepositRefund(UUID refundId, UUID refundFileId, Euro amount, boolean rejected, boolean paid, boolean returned) {

    /** A statement is believed more than an answer. */
    boolean mayLeave() {
        return !paid && !returned;
    }

    boolean mayComeBack() {
        return !returned && (paid || !rejected);
    }

    DepositRefund asPaid() {
        return new DepositRefund(refundId, refundFileId, amount, rejected, true, returned);
    }

    DepositRefund asReturned() {
        return new DepositRefund(refundId, refundFileId, amount, rejected, paid, true);
    }

    static Euro sum(Collection<DepositRefund> refunds) {
        return refunds.stream().map(DepositRefund::amount).reduce(Euro.ZERO, Euro::plus);
    }
}
