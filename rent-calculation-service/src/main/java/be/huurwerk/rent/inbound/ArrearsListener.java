package be.huurwerk.rent.inbound;

import be.huurwerk.rent.rentaccount.RentAccounts;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Hears by which communication a household pays on its rent account. */
@ApplicationScoped
class ArrearsListener implements EventListener {

    private final RentAccounts accounts;

    ArrearsListener(RentAccounts accounts) {
        this.accounts = accounts;
    }

    record Opened(UUID tenancyId, String structuredCommunication) {
        Opened {
            Objects.requireNonNull(tenancyId, "tenancyId");
            Objects.requireNonNull(structuredCommunication, "structuredCommunication");
        }
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
        if (event.type().equals("rentAccounts.notify.opened")) {
            Opened account = event.data(Opened.class);
            accounts.opened(account.tenancyId(), account.structuredCommunication());
        }
    }
}
