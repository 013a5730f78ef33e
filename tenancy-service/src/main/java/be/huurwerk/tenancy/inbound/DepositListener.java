package be.huurwerk.tenancy.inbound;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.tenancy.tenancy.DepositStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hears how the deposit of a tenancy stands. */
@ApplicationScoped
public class DepositListener implements EventListener {

    private final DepositStatus depositStatus;

    DepositListener(DepositStatus depositStatus) {
        this.depositStatus = depositStatus;
    }

    @Override
    public String name() {
        return "deposits";
    }

    @Override
    public String topic() {
        return "huurwerk.deposit.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "deposits.notify.requested" -> depositStatus.heard(event.subject(), "requested");
            case "deposits.notify.paymentBooked" ->
                depositStatus.heard(
                        event.subject(), event.data(PaymentBooked.class).status());
            case "deposits.notify.settled" -> depositStatus.heard(event.subject(), "settled");
            case "deposits.notify.withdrawn" -> depositStatus.heard(event.subject(), "withdrawn");
            default -> {
                // of no concern to a tenancy
            }
        }
    }

    record PaymentBooked(UUID tenancyId, String status) {}
}
