package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells how a deposit ended. */
@ApplicationScoped
class SettledDeposits implements Ending.Source {
    private final SettlementStore settlements;

    SettledDeposits(SettlementStore settlements) {
        this.settlements = settlements;
    }

    @Override
    public Optional<Ending> of(Deposit deposit) {
        return settlements.ofDeposit(deposit.depositId()).map(settlement -> {
            FinalBalance balance = settlements.finalBalance(deposit.tenancyId()).orElseThrow();
            return new Ending(
                    settlement.applied(),
                    settlement.interest(),
                    settlement.costs(),
                    settlement.owed(),
                    settlement.refund(),
                    settlement.settledOn(),
                    balance.total(),
                    balance.frozenByDebtSettlement(),
                    balance.disputed(),
                    balance.lines().stream()
                            .map(line -> new Ending.Line(line.ground(), line.amount(), line.dueOn()))
                            .toList());
        });
    }
}
