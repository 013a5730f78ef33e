package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.form.Security;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Books a payment and tells the others, within the transaction of a use case that has locked the tenancy. */
@ApplicationScoped
class PaymentBooking {
    private final DepositStore deposits;
    private final Outbox outbox;
    private final OverdueInstalments overdue;
    private final ClosedYears closedYears;
    private final AfterPayment afterPayment;

    PaymentBooking(
            DepositStore deposits,
            Outbox outbox,
            OverdueInstalments overdue,
            ClosedYears closedYears,
            AfterPayment afterPayment) {
        this.deposits = deposits;
        this.outbox = outbox;
        this.overdue = overdue;
        this.closedYears = closedYears;
        this.afterPayment = afterPayment;
    }

    /**
     * The deposit with the payment. Others hear of it only when it changed what is due: a mere surplus does not concern them. A settlement
     * that waited for what was claimed of a security goes on.
     */
    Deposit book(Deposit deposit, Payment payment) {
        Entry entry = closedYears.after(
                deposit.depositId(),
                deposit.payment(Ids.next(), payment.receivedOn(), payment.reference(), payment.amount()));
        deposits.append(deposit, entry, payment.paymentId());
        Deposit booked = deposit.plus(entry);
        boolean changed =
                !booked.paid().equals(deposit.paid()) || !booked.balance().equals(deposit.balance());
        if (changed && booked.withdrawnOn().isEmpty()) {
            outbox.append(
                    DepositEvents.PAYMENT_BOOKED,
                    booked.tenancyId(),
                    DepositEvents.PaymentBooked.of(booked, payment.receivedOn()));
        }
        overdue.changed(booked);
        if (booked.forms().security().flatMap(Security::calledOn).isEmpty()) {
            return booked;
        }
        afterPayment.paid(booked.tenancyId());
        return deposits.find(booked.depositId()).orElseThrow();
    }
}
