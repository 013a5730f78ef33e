package be.huurwerk.deposit.deposit;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Tells others how a deposit stands when it changed for another reason than a payment; they hear it as a payment that was booked. */
@ApplicationScoped
public class TellStanding {
    private final Outbox outbox;

    TellStanding(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells nothing where status and amounts stayed the same. */
    public void changed(Deposit before, Deposit after, LocalDate on) {
        boolean same = before.status() == after.status()
                && before.paid().equals(after.paid())
                && before.balance().equals(after.balance())
                && before.openBeforeKeys().equals(after.openBeforeKeys());
        if (!same) {
            outbox.append(DepositEvents.PAYMENT_BOOKED, after.tenancyId(), DepositEvents.PaymentBooked.of(after, on));
        }
    }
}
