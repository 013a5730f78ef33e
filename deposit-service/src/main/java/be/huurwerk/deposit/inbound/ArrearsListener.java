package be.huurwerk.deposit.inbound;

import be.huurwerk.deposit.debtsettlement.DebtSettlements;
import be.huurwerk.deposit.deposit.ReceiveBankPayment;
import be.huurwerk.deposit.deposit.TakeBankPaymentBack;
import be.huurwerk.deposit.refund.RefundLeft;
import be.huurwerk.deposit.refund.ReturnRefund;
import be.huurwerk.deposit.settlement.KeepFinalBalance;
import be.huurwerk.deposit.settlement.SettleDeposit;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Hears of payments that came in by the bank or that it took back, of refunds that left or came back, of final balances and of debt settlements.
 */
@ApplicationScoped
public class ArrearsListener implements EventListener {
    private final ReceiveBankPayment receiveBankPayment;
    private final TakeBankPaymentBack takeBankPaymentBack;
    private final RefundLeft refundLeft;
    private final ReturnRefund returnRefund;
    private final KeepFinalBalance keepFinalBalance;
    private final SettleDeposit settleDeposit;
    private final DebtSettlements debtSettlements;

    ArrearsListener(
            ReceiveBankPayment receiveBankPayment,
            TakeBankPaymentBack takeBankPaymentBack,
            RefundLeft refundLeft,
            ReturnRefund returnRefund,
            KeepFinalBalance keepFinalBalance,
            SettleDeposit settleDeposit,
            DebtSettlements debtSettlements) {
        this.receiveBankPayment = receiveBankPayment;
        this.takeBankPaymentBack = takeBankPaymentBack;
        this.refundLeft = refundLeft;
        this.returnRefund = returnRefund;
        this.keepFinalBalance = keepFinalBalance;
        this.settleDeposit = settleDeposit;
        this.debtSettlements = debtSettlements;
    }

    @Override
    public String name() {
        return "rentAccounts";
    }

    @Override
    public String topic() {
        return "huurwerk.arrears.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "depositPayments.notify.received" -> {
                ArrearsEvents.PaymentReceived received = event.data(ArrearsEvents.PaymentReceived.class);
                receiveBankPayment.receive(received.tenancyId(), received.payment());
            }
            case "depositPayments.notify.takenBack" ->
                takeBankPaymentBack.takeBack(event.data(TakeBankPaymentBack.TakenBack.class));
            case "depositRefunds.notify.paid" -> refundLeft.left(event.data(RefundLeft.Left.class));
            case "depositRefunds.notify.returned" -> returnRefund.returned(event.data(ReturnRefund.Returned.class));
            case "rentAccounts.notify.finalBalance" -> {
                ArrearsEvents.FinalBalanceTold told = event.data(ArrearsEvents.FinalBalanceTold.class);
                keepFinalBalance.keep(told.tenancyId(), told.finalBalance());
                settleDeposit.settle(told.tenancyId());
            }
            case "debtSettlements.notify.opened" -> {
                ArrearsEvents.DebtSettlementOpened opened = event.data(ArrearsEvents.DebtSettlementOpened.class);
                debtSettlements.opened(opened.tenancyId(), opened.debtSettlementId(), opened.admissibleOn());
            }
            case "debtSettlements.notify.closed" -> {
                ArrearsEvents.DebtSettlementClosed closed = event.data(ArrearsEvents.DebtSettlementClosed.class);
                debtSettlements.closed(closed.debtSettlementId(), closed.closedOn());
            }
            case "debtSettlements.notify.annulled" ->
                debtSettlements.annulled(
                        event.data(ArrearsEvents.DebtSettlementAnnulled.class).debtSettlementId());
            default -> {
                // of no concern to deposits
            }
        }
    }
}
