package be.huurwerk.tenancy.inbound;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.tenancy.endofterm.HeardIncomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Hears how the income of a household compares with its limit. */
@ApplicationScoped
public class RentListener implements EventListener {

    private final HeardIncomes heardIncomes;

    RentListener(HeardIncomes heardIncomes) {
        this.heardIncomes = heardIncomes;
    }

    @Override
    public String name() {
        return "rents";
    }

    @Override
    public String topic() {
        return "huurwerk.rent-calculation.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.type().equals("rentDecisions.notify.decided")) {
            HeardIncomes.Heard decision = event.data(HeardIncomes.Heard.class);
            Objects.requireNonNull(decision.rentDecisionId(), "rentDecisionId");
            Objects.requireNonNull(decision.decidedAt(), "decidedAt");
            heardIncomes.heard(decision);
        }
    }
}
