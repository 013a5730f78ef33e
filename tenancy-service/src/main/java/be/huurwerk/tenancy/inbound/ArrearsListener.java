package be.huurwerk.tenancy.inbound;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.Projection;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.tenancy.heard.HeardBalances;
import be.huurwerk.tenancy.heard.HeardObjections;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Hears what the final balance of a household that left waits for, and whether the public welfare centre may be told of arrears. */
@ApplicationScoped
public class ArrearsListener implements EventListener, Projection {

    private final HeardBalances balances;
    private final HeardObjections objections;

    ArrearsListener(HeardBalances balances, HeardObjections objections) {
        this.balances = balances;
        this.objections = objections;
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
    public String listener() {
        return name();
    }

    @Override
    public List<String> tables() {
        return List.of("heard_awaited_balance", "heard_objection");
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "rentAccounts.notify.finalBalanceAwaited" -> {
                Awaited awaited = event.data(Awaited.class);
                balances.awaits(awaited.tenancyId(), awaited.waitsFor());
            }
            case "rentAccounts.notify.finalBalance" -> balances.awaits(event.subject(), List.of());
            case "welfareCentreObjections.notify.recorded" -> {
                Objection objection = event.data(Objection.class);
                objections.recorded(
                        objection.objectionId(), objection.tenancyId(), objection.on(), objection.objects());
            }
            default -> {
                // of no concern to a tenancy
            }
        }
    }

    record Objection(UUID tenancyId, UUID objectionId, LocalDate on, boolean objects) {}

    record Awaited(UUID tenancyId, List<HeardBalances.Awaited> waitsFor) {}
}
