package be.huurwerk.deposit.settlement;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Settles the deposit of a tenancy whose day has come; of one that was settled meanwhile it does nothing. */
@ApplicationScoped
class SettlementRunHandler implements RunHandler {

    static final String KIND = "settlements";

    private final SettleDeposit settleDeposit;

    SettlementRunHandler(SettleDeposit settleDeposit) {
        this.settleDeposit = settleDeposit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(Run run, UUID tenancyId) {
        settleDeposit.settle(tenancyId);
    }
}
