package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Books a payment that an officer enters, at most what is due. */
@ApplicationScoped
class BookPayment {
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final PaymentBooking booking;
    private final ErasedSubjects erased;
    private final BusinessDate businessDate;

    BookPayment(
            TenancyStore tenancies,
            DepositStore deposits,
            PaymentBooking booking,
            ErasedSubjects erased,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.booking = booking;
        this.erased = erased;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version that the officer saw; null for any
     * @return the deposit with the payment
     * @throws ProblemException 400 for a day that is still to come, or that lies more than a year before the deposit was asked, which is
     *     taken for a slip of the pen; 409 for more than is due
     */
    @Transactional
    public Deposit book(UUID depositId, Payment payment, String ifMatch) {
        Days.yetToCome("receivedOn", payment.receivedOn(), businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        UUID tenancyId = deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId));
        erased.refuse(depositId);
        tenancies.lock(tenancyId);
        Deposit deposit = deposits.find(depositId).orElseThrow();
        Days.before(
                        "receivedOn",
                        payment.receivedOn(),
                        deposit.terms().requestedOn().minusYears(1))
                .ifPresent(fault -> {
                    throw ProblemException.badRequest(fault);
                });
        ETags.check(ifMatch, deposits.version(depositId));
        Euro beyond = payment.amount().minus(deposit.balance());
        if (beyond.isPositive()) {
            throw moreThanDue(payment.amount(), deposit.balance());
        }
        return booking.book(deposit, payment);
    }

    private static ProblemException moreThanDue(Euro amount, Euro balance) {
        return ProblemException.conflict(
                "moreThanDue",
                new Text(
                        "%s is more than what is still due on the deposit, %s.".formatted(amount, balance),
                        "%s is meer dan wat nog verschuldigd is op de waarborg, %s.".formatted(amount, balance)));
    }
}
