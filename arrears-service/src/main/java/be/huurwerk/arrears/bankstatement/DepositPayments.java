package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Tells that a deposit was paid; it never enters the rent ledger. */
@ApplicationScoped
public class DepositPayments {

    private final Outbox outbox;

    DepositPayments(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What others hear of it; the reference names the place in the bank statement, not the payer. */
    record Received(
            UUID tenancyId,
            UUID depositId,
            UUID paymentId,
            LocalDate receivedOn,
            BigDecimal amount,
            String reference) {}

    /** @param paymentId of the movement, or of the part of it that is for the deposit */
    public void tell(DepositTarget target, UUID paymentId, LocalDate receivedOn, BigDecimal amount, String reference) {
        outbox.append(
                "depositPayments.notify.received",
                target.tenancyId(),
                new Received(target.tenancyId(), target.depositId(), paymentId, receivedOn, amount, reference));
    }
}
