package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Takes that the bank took a payment back: its money is gone, so that it is undone, and what it had paid is due again. */
@ApplicationScoped
public class TakeBankPaymentBack {
    private static final String REASON = "takenBackByBank";

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final ClosedYears closedYears;
    private final Outbox outbox;

    TakeBankPaymentBack(TenancyStore tenancies, DepositStore deposits, ClosedYears closedYears, Outbox outbox) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.closedYears = closedYears;
        this.outbox = outbox;
    }

    /**
     * What the bank's door told.
     *
     * @param paymentId of the payment as it was told before
     */
    public record TakenBack(
            UUID tenancyId, UUID depositId, UUID paymentId, UUID movementId, BigDecimal amount, LocalDate bookedOn) {

        public TakenBack {
            if (tenancyId == null || depositId == null || paymentId == null || amount == null || bookedOn == null) {
                throw new IllegalArgumentException(
                        "a payment was taken back without tenancy, deposit, id, amount or day");
            }
        }
    }

    /**
     * Does nothing for a payment that is reversed already.
     *
     * @throws IllegalArgumentException when the deposit has no such payment or another amount, when it has ended, or when its money was paid back
     *     meanwhile: somebody has to look
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(TakenBack told) {
        tenancies.lock(told.tenancyId());
        Entry payment = deposits.payment(told.depositId(), told.paymentId())
                .orElseThrow(() -> new IllegalArgumentException("no payment " + told.paymentId()))
                .entry();
        Deposit deposit = deposits.find(told.depositId()).orElseThrow();
        if (deposit.ledger().reversalOf(payment.entryId()).isPresent()) {
            return;
        }
        require(payment.received().equals(Euro.of(told.amount())), told, "was of another amount");
        require(
                deposit.settledOn().isEmpty() && deposit.withdrawnOn().isEmpty(),
                told,
                "is of a deposit that has ended");
        require(
                covers(deposit.ledger().surplus(), payment, Account.surplus),
                told,
                "brought a surplus that was paid back");
        require(covers(deposit.ledger().held(), payment, Account.depositHeld), told, "brought what is held no more");
        Entry reversal = closedYears.after(told.depositId(), payment.takenBack(Ids.next(), told.bookedOn(), REASON));
        deposits.append(deposit, reversal);
        outbox.append(
                DepositEvents.PAYMENT_BOOKED,
                told.tenancyId(),
                DepositEvents.PaymentBooked.of(deposit.plus(reversal), reversal.bookedOn()));
    }

    private static boolean covers(Euro there, Entry payment, Account account) {
        return there.compareTo(payment.on(account).negate()) >= 0;
    }

    private static void require(boolean condition, TakenBack told, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(
                    "payment " + told.paymentId() + ", which the bank took back, " + otherwise);
        }
    }
}
