package be.huurwerk.deposit.pending;

import be.huurwerk.deposit.deposit.AskForDeposit;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.settlement.SettleDeposit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes up again what waited for a parameter. Parameters change only by a restart, so it does so when the service starts. */
@ApplicationScoped
class TakeUpPending {
    private static final Logger LOG = Logger.getLogger(TakeUpPending.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int CHUNK = 500;

    private final TenancyStore tenancies;
    private final AskForDeposit askForDeposit;
    private final SettleDeposit settleDeposit;

    TakeUpPending(TenancyStore tenancies, AskForDeposit askForDeposit, SettleDeposit settleDeposit) {
        this.tenancies = tenancies;
        this.askForDeposit = askForDeposit;
        this.settleDeposit = settleDeposit;
    }

    void onStart(@Observes StartupEvent start) {
        takeUp();
    }

    /** A tenancy a transaction; what still lacks a figure goes on waiting. */
    void takeUp() {
        List<UUID> waiting = chunk(BEFORE_ALL);
        while (!waiting.isEmpty()) {
            LOG.infof("Takes up %d deposits that waited for a parameter", waiting.size());
            for (UUID tenancyId : waiting) {
                askForDeposit.ask(tenancyId);
                settleDeposit.settle(tenancyId);
            }
            waiting = chunk(waiting.get(waiting.size() - 1));
        }
    }

    private List<UUID> chunk(UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tenancies.awaiting(after, CHUNK).stream()
                        .map(awaiting -> awaiting.facts().tenancyId())
                        .toList());
    }
}
