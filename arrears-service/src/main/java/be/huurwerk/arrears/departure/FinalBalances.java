package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.AfterChange;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.arrears.frozendebt.MoneyOfMediators;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells what accounts of tenancies that are over come to, with what of it is frozen or contested; and tells it anew, when whatever changes an
 * account has done so, until the deposit is settled by it.
 */
@ApplicationScoped
class FinalBalances implements AfterChange {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Standings standings;
    private final FrozenDebts frozenDebts;
    private final MoneyOfMediators moneyOfMediators;
    private final DisputedDebts disputedDebts;
    private final FinalBalanceTeller teller;
    private final Accounts accounts;
    private final BusinessDate businessDate;

    FinalBalances(
            Standings standings,
            FrozenDebts frozenDebts,
            MoneyOfMediators moneyOfMediators,
            DisputedDebts disputedDebts,
            FinalBalanceTeller teller,
            Accounts accounts,
            BusinessDate businessDate) {
        this.standings = standings;
        this.frozenDebts = frozenDebts;
        this.moneyOfMediators = moneyOfMediators;
        this.disputedDebts = disputedDebts;
        this.teller = teller;
        this.accounts = accounts;
        this.businessDate = businessDate;
    }

    @Override
    public void changed(Set<UUID> rentAccountIds) {
        tell(accounts.ofTenancies(teller.unsettled(rentAccountIds)));
    }

    /** The accounts must be locked. */
    void tell(Collection<RentAccount> told) {
        if (told.isEmpty()) {
            return;
        }
        LocalDate today = businessDate.today();
        Map<UUID, Frozen> frozen =
                frozenDebts.on(told.stream().map(RentAccount::rentAccountId).toList(), today);
        for (RentAccount account : told) {
            UUID id = account.rentAccountId();
            Standing standing = moneyOfMediators
                    .leftOut(Map.of(id, standings.now(id)), LAST_DAY)
                    .get(id);
            Optional<Frozen> debts = Optional.ofNullable(frozen.get(account.rentAccountId()));
            Euro disputed = disputedDebts.sum(
                    account.rentAccountId(),
                    standing.open().stream(),
                    item -> debts.filter(one -> one.holds(item)).isPresent(),
                    today);
            teller.tell(
                    account,
                    FinalBalance.of(standing),
                    debts.map(one -> one.sum(standing)).orElse(Euro.ZERO),
                    disputed);
        }
    }
}
