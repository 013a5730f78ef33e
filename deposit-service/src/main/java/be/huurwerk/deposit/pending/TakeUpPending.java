package be.huurwerk.deposit.pending;

import be.huurwerk.deposit.deposit.AskForDeposit;
import be.huurwerk.deposit.deposit.Awaited;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.deposit.WithdrawDeposit;
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
    private final WithdrawDeposit withdrawDeposit;

    TakeUpPending(
            TenancyStore tenancies,
            AskForDeposit askForDeposit,
            SettleDeposit settleDeposit,
            WithdrawDeposit withdrawDeposit) {
        this.withdrawDeposit = withdrawDeposit;
        this.tenancies = tenancies;
        this.askForDeposit = askForDeposit;
        this.settleDeposit = settleDeposit;
    }

    void onStart(@Observes StartupEvent start) {
        takeUp();
    }

    /** A tenancy a transaction; what still lacks a figure goes on waiting. */
    void takeUp() {
        List<TenancyStore.Awaiting> waiting = chunk(BEFORE_ALL);
        while (!waiting.isEmpty()) {
            LOG.infof("Takes up %d deposits that waited for a parameter", waiting.size());
            waiting.forEach(this::takeUp);
            waiting = chunk(waiting.get(waiting.size() - 1).facts().tenancyId());
        }
    }

    private void takeUp(TenancyStore.Awaiting waiting) {
        UUID tenancyId = waiting.facts().tenancyId();
        if (waiting.awaits() == Awaited.withdrawal) {
            withdrawDeposit.withdraw(tenancyId);
        } else {
            askForDeposit.ask(tenancyId);
            settleDeposit.settle(tenancyId);
        }
    }

    private List<TenancyStore.Awaiting> chunk(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> tenancies.awaiting(after, CHUNK));
    }
}
