package be.huurwerk.tenancy.inbound;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.Projection;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.tenancy.heard.HeardRents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Hears what the rents are, and how the income of a household compares with its limit. */
@ApplicationScoped
public class RentListener implements EventListener, Projection {

    private final HeardRents heardRents;

    RentListener(HeardRents heardRents) {
        this.heardRents = heardRents;
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
    public String listener() {
        return name();
    }

    @Override
    public List<String> tables() {
        return List.of("heard_rent");
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.type().equals("rentDecisions.notify.decided")) {
            HeardRents.Decision decision = event.data(HeardRents.Decision.class);
            Objects.requireNonNull(decision.rentDecisionId(), "rentDecisionId");
            Objects.requireNonNull(decision.decidedAt(), "decidedAt");
            heardRents.heard(decision);
        }
    }
}
