package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Lets what came in beyond the due of a deposit pay what is due on it by now, before the tenant is asked again for what the landlord has. */
@ApplicationScoped
public class UseSurplus {

    private final DepositStore deposits;
    private final OnItsWay onItsWay;
    private final BusinessDate businessDate;

    UseSurplus(DepositStore deposits, OnItsWay onItsWay, BusinessDate businessDate) {
        this.deposits = deposits;
        this.onItsWay = onItsWay;
        this.businessDate = businessDate;
    }

    /**
     * What somebody asked back stays for that.
     *
     * @param deposit as it stands; its tenancy is locked
     * @return as it stands then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deposit use(Deposit deposit) {
        Euro free = deposit.ledger().surplus().minus(onItsWay.of(deposit.depositId(), Account.surplus));
        Optional<Entry> used = of(deposit, Ids.next(), businessDate.today(), free.max(Euro.ZERO));
        used.ifPresent(entry -> deposits.append(deposit, entry));
        return used.map(deposit::plus).orElse(deposit);
    }

    /**
     * Costs first, then the deposit, then what is owed; empty where nothing is due.
     *
     * @param free of the surplus
     */
    static Optional<Entry> of(Deposit deposit, UUID entryId, LocalDate on, Euro free) {
        Euro costs = free.min(deposit.costsDue());
        Euro itself = free.minus(costs).min(deposit.depositDue());
        Euro owed = deposit.ledger().setOff(free.minus(costs).minus(itself));
        return costs.plus(itself).plus(owed).isZero()
                ? Optional.empty()
                : Optional.of(Entry.surplusUsed(entryId, on, costs, itself, owed));
    }
}
