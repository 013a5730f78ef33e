package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells that a deposit was paid; it never enters the rent ledger. */
@ApplicationScoped
public class DepositPayments {

    private static final String TYPE = "depositPayments.notify.received";

    private static final String TAKEN_BACK = "depositPayments.notify.takenBack";

    private final Outbox outbox;
    private final BusinessDate businessDate;

    DepositPayments(Outbox outbox, BusinessDate businessDate) {
        this.outbox = outbox;
        this.businessDate = businessDate;
    }

    /** What deposit-service is told of. */
    sealed interface Told permits Received, TakenBack {
        UUID tenancyId();

        /** What has come, or has gone, did so by today: a day ahead counts from today on. */
        Told notAfter(LocalDate today);
    }

    /** What others hear of it; the reference names the place in the bank statement, not the payer. */
    record Received(
            UUID tenancyId, UUID depositId, UUID paymentId, LocalDate receivedOn, BigDecimal amount, String reference)
            implements Told {

        static Received of(DepositTarget target, BookedMovement booked) {
            return new Received(
                    target.tenancyId(),
                    target.depositId(),
                    booked.movementId(),
                    booked.movement().valueDate(),
                    booked.movement().amount().amount(),
                    booked.reference());
        }

        @Override
        public Received notAfter(LocalDate today) {
            return receivedOn.isAfter(today)
                    ? new Received(tenancyId, depositId, paymentId, today, amount, reference)
                    : this;
        }
    }

    /** Tells of many, in the order of their subjects: first what came in, so that nothing is taken back that was not told. */
    void tellAll(List<Told> told) {
        outbox.appendAll(TYPE, entries(told, Received.class));
        outbox.appendAll(TAKEN_BACK, entries(told, TakenBack.class));
    }

    private List<Outbox.Entry> entries(List<Told> told, Class<? extends Told> kind) {
        LocalDate today = businessDate.today();
        return told.stream()
                .filter(kind::isInstance)
                .map(one -> new Outbox.Entry(one.tenancyId(), one.notAfter(today)))
                .toList();
    }

    /** What others hear of one that the bank took back. */
    record TakenBack(
            UUID tenancyId,
            UUID depositId,
            UUID paymentId,
            UUID movementId,
            BigDecimal amount,
            LocalDate bookedOn,
            Optional<String> reason)
            implements Told {

        static TakenBack of(BookedMovement booked, PaymentToUndo payment) {
            DepositTarget target = payment.deposit().orElseThrow();
            return new TakenBack(
                    target.tenancyId(),
                    target.depositId(),
                    payment.paymentId(),
                    booked.movementId(),
                    booked.movement().amount().negate().amount(),
                    booked.movement().bookedOn(),
                    booked.movement().undoing().flatMap(ReadMovement.Undoing::reason));
        }

        @Override
        public TakenBack notAfter(LocalDate today) {
            return bookedOn.isAfter(today)
                    ? new TakenBack(tenancyId, depositId, paymentId, movementId, amount, today, reason)
                    : this;
        }
    }

    /** @param paymentId of the movement, or of the part of it that is for the deposit */
    public void tell(DepositTarget target, UUID paymentId, LocalDate receivedOn, BigDecimal amount, String reference) {
        tellAll(List.of(
                new Received(target.tenancyId(), target.depositId(), paymentId, receivedOn, amount, reference)));
    }

    /**
     * Tells that the bank took a payment back, as somebody said.
     *
     * @param movementId by which it did
     * @param reason code of ISO 20022
     */
    public void tellTakenBack(
            DepositTarget target,
            UUID paymentId,
            UUID movementId,
            BigDecimal amount,
            LocalDate bookedOn,
            Optional<String> reason) {
        tellAll(List.of(new TakenBack(
                target.tenancyId(), target.depositId(), paymentId, movementId, amount, bookedOn, reason)));
    }
}
