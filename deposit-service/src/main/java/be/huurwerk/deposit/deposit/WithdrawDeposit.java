package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Withdraws the deposit of a tenancy that was a mistake, once: nothing is due any more, and what was paid goes back with the interest up to that
 * day. While a figure of that is unknown it waits.
 */
@ApplicationScoped
public class WithdrawDeposit {
    private static final Logger LOG = Logger.getLogger(WithdrawDeposit.class);

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final LastInterest lastInterest;
    private final ClosedYears closedYears;
    private final Outbox outbox;
    private final BusinessDate businessDate;

    WithdrawDeposit(
            TenancyStore tenancies,
            DepositStore deposits,
            LastInterest lastInterest,
            ClosedYears closedYears,
            Outbox outbox,
            BusinessDate businessDate) {
        this.lastInterest = lastInterest;
        this.closedYears = closedYears;
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
        try {
            withdraw(deposit, lastInterest.until(deposit.ledger(), on), on);
        } catch (UnknownParameterException missing) {
            tenancies.await(deposit.tenancyId(), Awaited.withdrawal);
            LOG.warnf(
                    "Deposit %s is not withdrawn yet; unknown: %s on %s",
                    deposit.depositId(), missing.name(), missing.on());
        }
    }

    private void withdraw(Deposit deposit, List<Entry> interest, LocalDate on) {
        Deposit held = deposit;
        for (Entry credit : interest) {
            Entry entry = closedYears.after(deposit.depositId(), credit);
            deposits.append(deposit, entry);
            held = held.plus(entry);
        }
        Optional<Entry> back = held.givingBack(Ids.next(), on);
        back.ifPresent(entry -> deposits.append(deposit, entry));
        deposits.withdraw(deposit.depositId(), on);
        tenancies.withdrawn(deposit.tenancyId(), on);
        outbox.append(
                DepositEvents.WITHDRAWN,
                deposit.tenancyId(),
                new DepositEvents.Withdrawn(
                        deposit.tenancyId(),
                        deposit.depositId(),
                        back.map(held::plus).orElse(held).ledger().refundDue().amount(),
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
