package be.huurwerk.deposit.deposit;

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
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final BankPaymentStore bankPayments;
    private final ClosedYears closedYears;
    private final UseSurplus useSurplus;
    private final Outbox outbox;
    private final OverdueInstalments overdue;

    TakeBankPaymentBack(
            TenancyStore tenancies,
            DepositStore deposits,
            BankPaymentStore bankPayments,
            ClosedYears closedYears,
            UseSurplus useSurplus,
            Outbox outbox,
            OverdueInstalments overdue) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.bankPayments = bankPayments;
        this.closedYears = closedYears;
        this.useSurplus = useSurplus;
        this.outbox = outbox;
        this.overdue = overdue;
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
     * Does nothing for a payment that is reversed already. What has gone of its money, because the deposit has ended or a surplus was paid back,
     * is owed.
     *
     * @throws IllegalArgumentException when the deposit has no such payment, or one of another amount: somebody has to look
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(TakenBack told) {
        tenancies.lock(told.tenancyId());
        Entry payment = deposits.payment(told.depositId(), bankPayments.toldFirst(told.paymentId()))
                .orElseThrow(() -> new IllegalArgumentException("no payment " + told.paymentId()))
                .entry();
        Deposit deposit = deposits.find(told.depositId()).orElseThrow();
        if (deposit.ledger().reversalOf(payment.entryId()).isPresent()) {
            return;
        }
        require(payment.received().equals(Euro.of(told.amount())), told, "was of another amount");
        Entry reversal =
                closedYears.after(told.depositId(), PaymentTakenBack.of(deposit, payment, Ids.next(), told.bookedOn()));
        deposits.append(deposit, reversal);
        Deposit without = useSurplus.use(deposit.plus(reversal));
        if (deposit.withdrawnOn().isEmpty()) {
            outbox.append(
                    DepositEvents.PAYMENT_BOOKED,
                    told.tenancyId(),
                    DepositEvents.PaymentBooked.of(without, reversal.bookedOn()));
        }
        overdue.changed(without);
    }

    private static void require(boolean condition, TakenBack told, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(
                    "payment " + told.paymentId() + ", which the bank took back, " + otherwise);
        }
    }
}
