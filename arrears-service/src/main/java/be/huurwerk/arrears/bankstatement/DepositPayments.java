package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells that a deposit was paid; it never enters the rent ledger. */
@ApplicationScoped
public class DepositPayments {

    private static final String TYPE = "depositPayments.notify.received";

    private final Outbox outbox;

    DepositPayments(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What others hear of it; the reference names the place in the bank statement, not the payer. */
    record Received(
            UUID tenancyId, UUID depositId, UUID paymentId, LocalDate receivedOn, BigDecimal amount, String reference) {

        static Received of(DepositTarget target, BookedMovement booked) {
            return new Received(
                    target.tenancyId(),
                    target.depositId(),
                    booked.movementId(),
                    booked.movement().valueDate(),
                    booked.movement().amount().amount(),
                    booked.reference());
        }
    }

    /** Tells of many, in the order of their subjects. */
    void tellAll(List<Received> received) {
        outbox.appendAll(
                TYPE,
                received.stream()
                        .map(one -> new Outbox.Entry(one.tenancyId(), one))
                        .toList());
    }

    /** @param paymentId of the movement, or of the part of it that is for the deposit */
    public void tell(DepositTarget target, UUID paymentId, LocalDate receivedOn, BigDecimal amount, String reference) {
        outbox.append(
                TYPE,
                target.tenancyId(),
                new Received(target.tenancyId(), target.depositId(), paymentId, receivedOn, amount, reference));
    }
}
