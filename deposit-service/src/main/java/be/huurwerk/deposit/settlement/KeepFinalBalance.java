package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Keeps the final balance of a rent account, be its tenancy known here or not. After the settlement a later one is not taken. */
@ApplicationScoped
public class KeepFinalBalance {
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final SettlementStore settlements;

    KeepFinalBalance(TenancyStore tenancies, DepositStore deposits, SettlementStore settlements) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.settlements = settlements;
    }

    @Transactional
    public void keep(UUID tenancyId, FinalBalance balance) {
        tenancies.lock(tenancyId);
        Optional<Deposit> deposit = deposits.ofTenancy(tenancyId);
        if (deposit.flatMap(Deposit::settledOn).isEmpty()) {
            settlements.keep(tenancyId, balance);
        }
    }
}
