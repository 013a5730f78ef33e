package be.huurwerk.tenancy.inbound;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.tenancy.contract.Checklist;
import be.huurwerk.tenancy.contract.ChecklistItem;
import be.huurwerk.tenancy.departure.Departures;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears how the deposit of a tenancy stands. */
@ApplicationScoped
public class DepositListener implements EventListener {
    private final DepositProjection deposits;
    private final Checklist checklist;
    private final Departures departures;

    DepositListener(DepositProjection deposits, Checklist checklist, Departures departures) {
        this.deposits = deposits;
        this.checklist = checklist;
        this.departures = departures;
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
        deposits.on(event);
        switch (event.type()) {
            case "deposits.notify.paymentBooked" -> paid(event.data(DepositTold.PaymentBooked.class));
            case "deposits.notify.settled", "deposits.notify.withdrawn" -> departures.depositSettled(event.subject());
            default -> {
                // calls for nothing
            }
        }
    }

    private void paid(DepositTold.PaymentBooked payment) {
        if (payment.isEnoughForKeys()) {
            checklist.fill(payment.tenancyId(), ChecklistItem.deposit, payment.receivedOn());
        }
    }
}
