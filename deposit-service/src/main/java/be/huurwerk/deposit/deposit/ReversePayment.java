package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Undoes a payment that was booked by mistake, by an entry of its own, as long as the deposit runs. */
@ApplicationScoped
class ReversePayment {
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final Outbox outbox;
    private final ErasedSubjects erased;

    ReversePayment(TenancyStore tenancies, DepositStore deposits, Outbox outbox, ErasedSubjects erased) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.outbox = outbox;
        this.erased = erased;
    }

    /**
     * @param ifMatch the version of the deposit that the officer saw; null for any
     * @return the deposit without the payment
     * @throws ProblemException 409 when it is reversed already, when the deposit has ended, or when its money has left
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
        Entry reversal = payment.reversal(Ids.next(), reason);
        deposits.append(deposit, reversal);
        Deposit without = deposit.plus(reversal);
        outbox.append(
                DepositEvents.PAYMENT_BOOKED, tenancyId, DepositEvents.PaymentBooked.of(without, reversal.bookedOn()));
        return without;
    }

    private static void requireReversible(Deposit deposit, Entry payment) {
        if (deposit.ledger().reversalOf(payment.entryId()).isPresent()) {
            throw ProblemException.conflict(
                    "paymentReversed", new Text("The payment is reversed already.", "De betaling is al teruggeboekt."));
        }
        if (deposit.settledOn().isPresent() || deposit.withdrawnOn().isPresent()) {
            throw ProblemException.conflict(
                    "depositEnded", new Text("The deposit has ended.", "De waarborg is afgerekend of ingetrokken."));
        }
        if (deposit.ledger().surplus().compareTo(payment.on(Account.surplus).negate()) < 0) {
            throw ProblemException.conflict(
                    "moneyHasLeft",
                    new Text(
                            "What this payment brought beyond the due was paid back already.",
                            "Wat deze betaling te veel bracht, is al terugbetaald."));
        }
    }
}
