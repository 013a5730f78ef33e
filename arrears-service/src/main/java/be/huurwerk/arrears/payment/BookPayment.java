package be.huurwerk.arrears.payment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Books a payment on the account that it names. It counts from the day on which it was received. */
@ApplicationScoped
class BookPayment {

    private final Accounts accounts;
    private final Payments payments;
    private final Ledger ledger;
    private final PaymentChecks checks;
    private final ErasedSubjects erased;

    BookPayment(Accounts accounts, Payments payments, Ledger ledger, PaymentChecks checks, ErasedSubjects erased) {
        this.accounts = accounts;
        this.payments = payments;
        this.ledger = ledger;
        this.checks = checks;
        this.erased = erased;
    }

    /**
     * @param ifMatch the version of the account that the caller saw; null for any
     * @throws ProblemException 400 for what {@link PaymentChecks} finds; 409 of an erased file; 412
     */
    @Transactional
    public void book(Payment payment, String ifMatch) {
        erased.refuse(payment.rentAccountId());
        if (ifMatch != null) {
            accounts.lockById(payment.rentAccountId());
            ETags.check(ifMatch, ledger.version(payment.rentAccountId()));
        }
        List<Issue> faults = checks.faults(payment);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        payments.insert(payment);
        ledger.append(
                payment.rentAccountId(),
                NewEntry.credit(
                                EntryKind.payment,
                                payment.receivedOn(),
                                payment.amount(),
                                payment.paymentId().toString())
                        .paying(payment.choice()));
    }
}
