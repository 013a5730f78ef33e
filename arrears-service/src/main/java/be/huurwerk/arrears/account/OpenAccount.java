package be.huurwerk.arrears.account;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A contract is signed: its account is opened, once. */
@ApplicationScoped
public class OpenAccount {

    private final Accounts accounts;
    private final Outbox outbox;

    OpenAccount(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** What others hear of it. */
    record Opened(UUID tenancyId, UUID rentAccountId, String structuredCommunication) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID tenancyId) {
        accounts.insert(tenancyId)
                .ifPresent(account -> outbox.append(
                        "rentAccounts.notify.opened",
                        tenancyId,
                        new Opened(
                                tenancyId,
                                account.rentAccountId(),
                                account.structuredCommunication().formatted())));
    }
}
