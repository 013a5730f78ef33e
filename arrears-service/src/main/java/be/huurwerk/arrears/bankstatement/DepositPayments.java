package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
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
    private final BusinessDate businessDate;

    DepositPayments(Outbox outbox, BusinessDate businessDate) {
        this.outbox = outbox;
        this.businessDate = businessDate;
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

        /** What has come is here: a value date ahead counts from today on. */
        private Received notAfter(LocalDate today) {
            return receivedOn.isAfter(today)
                    ? new Received(tenancyId, depositId, paymentId, today, amount, reference)
                    : this;
        }
    }

    /** Tells of many, in the order of their subjects. */
    void tellAll(List<Received> received) {
        LocalDate today = businessDate.today();
        outbox.appendAll(
                TYPE,
                received.stream()
                        .map(one -> new Outbox.Entry(one.tenancyId(), one.notAfter(today)))
                        .toList());
    }

    /** @param paymentId of the movement, or of the part of it that is for the deposit */
    public void tell(DepositTarget target, UUID paymentId, LocalDate receivedOn, BigDecimal amount, String reference) {
        tellAll(List.of(
                new Received(target.tenancyId(), target.depositId(), paymentId, receivedOn, amount, reference)));
    }
}
