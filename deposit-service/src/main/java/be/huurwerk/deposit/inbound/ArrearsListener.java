package be.huurwerk.deposit.inbound;

import be.huurwerk.deposit.deposit.ReceiveBankPayment;
import be.huurwerk.deposit.refund.ReturnRefund;
import be.huurwerk.deposit.settlement.KeepFinalBalance;
import be.huurwerk.deposit.settlement.SettleDeposit;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears of payments that came in by the bank, of refunds that came back, and of final balances. */
@ApplicationScoped
public class ArrearsListener implements EventListener {
    private final ReceiveBankPayment receiveBankPayment;
    private final ReturnRefund returnRefund;
    private final KeepFinalBalance keepFinalBalance;
    private final SettleDeposit settleDeposit;

    ArrearsListener(
            ReceiveBankPayment receiveBankPayment,
            ReturnRefund returnRefund,
            KeepFinalBalance keepFinalBalance,
            SettleDeposit settleDeposit) {
        this.receiveBankPayment = receiveBankPayment;
        this.returnRefund = returnRefund;
        this.keepFinalBalance = keepFinalBalance;
        this.settleDeposit = settleDeposit;
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
            case "depositRefunds.notify.returned" -> returnRefund.returned(event.data(ReturnRefund.Returned.class));
            case "rentAccounts.notify.finalBalance" -> {
                ArrearsEvents.FinalBalanceTold told = event.data(ArrearsEvents.FinalBalanceTold.class);
                keepFinalBalance.keep(told.tenancyId(), told.finalBalance());
                settleDeposit.settle(told.tenancyId());
            }
            default -> {
                // of no concern to deposits
            }
        }
    }
}
