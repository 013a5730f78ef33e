package be.huurwerk.arrears.payment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Books a payment on the account that it names. It counts from the day on which it was received. */
@ApplicationScoped
class BookPayment {

    private final Accounts accounts;
    private final Payments payments;
    private final Ledger ledger;
    private final BusinessDate businessDate;

    BookPayment(Accounts accounts, Payments payments, Ledger ledger, BusinessDate businessDate) {
        this.accounts = accounts;
        this.payments = payments;
        this.ledger = ledger;
        this.businessDate = businessDate;
    }

    /** @param ifMatch the version of the account that the caller saw; null for any */
    @Transactional
    public void book(Payment payment, String ifMatch) {
        if (ifMatch != null) {
            accounts.lockById(payment.rentAccountId());
            ETags.check(ifMatch, ledger.version(payment.rentAccountId()));
        }
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
