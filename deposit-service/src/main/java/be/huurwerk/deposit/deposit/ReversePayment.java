package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Undoes a payment that was booked by mistake, by an entry of its own, as long as the deposit runs. Of one that the bank brought, the bank's door
 * is told: its money is for something else.
 */
@ApplicationScoped
class ReversePayment {
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final UseSurplus useSurplus;
    private final Outbox outbox;
    private final OverdueInstalments overdue;
    private final BankPaymentStore bankPayments;
    private final OnItsWay onItsWay;
    private final ErasedSubjects erased;
    private final BusinessDate businessDate;

    ReversePayment(
            TenancyStore tenancies,
            DepositStore deposits,
            UseSurplus useSurplus,
            Outbox outbox,
            OverdueInstalments overdue,
            BankPaymentStore bankPayments,
            OnItsWay onItsWay,
            ErasedSubjects erased,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.useSurplus = useSurplus;
        this.outbox = outbox;
        this.overdue = overdue;
        this.bankPayments = bankPayments;
        this.onItsWay = onItsWay;
        this.erased = erased;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @return the deposit without the payment
     * @throws ProblemException 409 when it is reversed already, or when its money has left or is asked back, as of a deposit that is settled
     */
    @Transactional
    public Deposit reverse(UUID depositId, UUID paymentId, String reason, String ifMatch) {
        UUID tenancyId = deposits.tenancyOf(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId));
        erased.refuse(depositId);
        tenancies.lock(tenancyId);
        Deposit deposit = deposits.find(depositId).orElseThrow();
        Entry payment = deposits.payment(depositId, paymentId)
                .orElseThrow(() -> DepositProblems.unknownPayment(paymentId))
                .entry();
        ETags.check(ifMatch, deposits.version(depositId));
        requireReversible(deposit, payment);
        Entry reversal = reversal(deposit, payment, reason);
        deposits.append(deposit, reversal);
        Deposit without = useSurplus.use(deposit.plus(reversal));
        if (deposit.withdrawnOn().isEmpty()) {
            outbox.append(
                    DepositEvents.PAYMENT_BOOKED,
                    tenancyId,
                    DepositEvents.PaymentBooked.of(without, reversal.bookedOn()));
        }
        overdue.changed(without);
        bankPayments
                .toldLast(paymentId)
                .ifPresent(told -> outbox.append(
                        DepositEvents.PAYMENT_REVERSED,
                        tenancyId,
                        new DepositEvents.PaymentReversed(
                                tenancyId, depositId, told, payment.received().amount(), businessDate.today())));
        return without;
    }

    /** Of a deposit that has ended it comes off what is still to be paid back. */
    private Entry reversal(Deposit deposit, Entry payment, String reason) {
        return deposit.hasEnded()
                ? PaymentTakenBack.of(deposit, payment, Ids.next(), businessDate.today(), reason)
                : payment.reversal(Ids.next(), businessDate.today(), reason);
    }

    private void requireStillToBePaidBack(Deposit deposit, Entry payment) {
        Entry reversal = reversal(deposit, payment, "");
        Euro gone = reversal.on(Account.owed).plus(payment.on(Account.owed));
        Euro asked = onItsWay.of(deposit.depositId(), Account.refundDue);
        Euro left = deposit.ledger().refundDue().minus(reversal.on(Account.refundDue));
        if (gone.isPositive() || left.compareTo(asked) < 0) {
            throw ProblemException.conflict(
                    "depositEnded",
                    new Text(
                            "The deposit has ended, and what this payment brought is not, or not whole, among what is still to be paid back and is not asked yet.",
                            "De waarborg is afgerekend of ingetrokken, en wat deze betaling bracht, is niet of niet helemaal meer terug te betalen of is al gevraagd."));
        }
    }

    private void requireReversible(Deposit deposit, Entry payment) {
        if (deposit.ledger().reversalOf(payment.entryId()).isPresent()) {
            throw ProblemException.conflict(
                    "paymentReversed", new Text("The payment is reversed already.", "De betaling is al teruggeboekt."));
        }
        if (deposit.hasEnded()) {
            requireStillToBePaidBack(deposit, payment);
            return;
        }
        Euro surplus = deposit.ledger().surplus().minus(onItsWay.of(deposit.depositId(), Account.surplus));
        boolean left = surplus.compareTo(payment.on(Account.surplus).negate()) < 0
                || deposit.ledger()
                                .held()
                                .compareTo(payment.on(Account.depositHeld).negate())
                        < 0;
        if (left) {
            throw ProblemException.conflict(
                    "moneyHasLeft",
                    new Text(
                            "What this payment brought was paid back already, is to be returned, or a refund of it is asked.",
                            "Wat deze betaling bracht, is al terugbetaald, moet terugbetaald worden, of de terugbetaling is gevraagd."));
        }
    }
}
