package be.huurwerk.tenancy.inbound;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.tenancy.heard.HeardBalances;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Hears what the final balance of a household that left waits for, and that it waits no more. */
@ApplicationScoped
public class ArrearsListener implements EventListener {

    private final HeardBalances balances;

    ArrearsListener(HeardBalances balances) {
        this.balances = balances;
    }

    @Override
    public String name() {
        return "rentAccounts";
    }

    @Override
    public String topic() {
        return "huurwerk.arrears.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "rentAccounts.notify.finalBalanceAwaited" -> {
                Awaited awaited = event.data(Awaited.class);
                balances.awaits(awaited.tenancyId(), awaited.waitsFor());
            }
            case "rentAccounts.notify.finalBalance" -> balances.awaits(event.subject(), List.of());
            default -> {
                // of no concern to a tenancy
            }
        }
    }

    record Awaited(UUID tenancyId, List<HeardBalances.Awaited> waitsFor) {}
}
