package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Withdraws the deposit of a tenancy that was a mistake, once: nothing is due any more, and what was paid goes back. */
@ApplicationScoped
public class WithdrawDeposit {
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final Outbox outbox;
    private final BusinessDate businessDate;

    WithdrawDeposit(TenancyStore tenancies, DepositStore deposits, Outbox outbox, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.outbox = outbox;
        this.businessDate = businessDate;
    }

    @Transactional
    public void withdraw(UUID tenancyId) {
        tenancies.lock(tenancyId);
        tenancies.goOn(tenancyId);
        deposits.ofTenancy(tenancyId)
                .filter(deposit ->
                        deposit.withdrawnOn().isEmpty() && deposit.settledOn().isEmpty())
                .ifPresent(this::withdraw);
    }

    private void withdraw(Deposit deposit) {
        LocalDate on = notBeforeTheLastEntry(deposit);
        Optional<Entry> back = deposit.givingBack(Ids.next(), on);
        back.ifPresent(entry -> deposits.append(deposit, entry));
        deposits.withdraw(deposit.depositId(), on);
        tenancies.withdrawn(deposit.tenancyId(), on);
        outbox.append(
                DepositEvents.WITHDRAWN,
                deposit.tenancyId(),
                new DepositEvents.Withdrawn(
                        deposit.tenancyId(),
                        deposit.depositId(),
                        back.map(deposit::plus)
                                .orElse(deposit)
                                .ledger()
                                .refundDue()
                                .amount(),
                        on));
    }

    private LocalDate notBeforeTheLastEntry(Deposit deposit) {
        LocalDate today = businessDate.today();
        return deposit.ledger().entries().stream()
                .map(Entry::bookedOn)
                .filter(today::isBefore)
                .max(LocalDate::compareTo)
                .orElse(today);
    }
}
