package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
        return settlements
                .ofDeposit(deposit.depositId())
                .map(settlement -> new Ending(
                        settlement.applied(),
                        settlement.interest(),
                        settlement.refund(),
                        settlement.settledOn(),
                        lines(deposit)));
    }

    private List<Ending.Line> lines(Deposit deposit) {
        return settlements.finalBalance(deposit.tenancyId()).stream()
                .flatMap(balance -> balance.lines().stream())
                .map(line -> new Ending.Line(line.ground(), line.amount()))
                .toList();
    }
}
