package be.huurwerk.arrears.payment;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Books a payment on the account that it names. It counts from the day on which it was received. */
@ApplicationScoped
class BookPayment {

    private final Payments payments;
    private final Ledger ledger;
    private final BusinessDate businessDate;

    BookPayment(Payments payments, Ledger ledger, BusinessDate businessDate) {
        this.payments = payments;
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    @Transactional
    public void book(Payment payment) {
        payments.insert(payment);
        LocalDate today = businessDate.today();
        LocalDate bookedOn = payment.receivedOn().isAfter(today) ? today : payment.receivedOn();
        ledger.append(
                payment.rentAccountId(),
                NewEntry.credit(
                        EntryKind.payment,
                        bookedOn,
                        payment.amount(),
                        payment.paymentId().toString()));
    }
}
