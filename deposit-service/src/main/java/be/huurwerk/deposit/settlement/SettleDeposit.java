package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.AfterPayment;
import be.huurwerk.deposit.deposit.Awaited;
import be.huurwerk.deposit.deposit.ClosedYears;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyFacts;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.form.Security;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Settles the deposit of a tenancy once both it and the final balance are known and its day has come, and only once. What a security stands for and the money that
 * is held does not cover waits until somebody claims it or releases the security.
 */
@ApplicationScoped
public class SettleDeposit implements AfterPayment {
    private static final Logger LOG = Logger.getLogger(SettleDeposit.class);

    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final SettlementStore settlements;
    private final Outbox outbox;
    private final ClosedYears closedYears;
    private final BusinessDate businessDate;
    private final Settling rule;
    private final SettlementDay settlementDay;

    SettleDeposit(
            TenancyStore tenancies,
            DepositStore deposits,
            SettlementStore settlements,
            Outbox outbox,
            ClosedYears closedYears,
            BusinessDate businessDate,
            Parameters parameters) {
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.settlements = settlements;
        this.outbox = outbox;
        this.closedYears = closedYears;
        this.businessDate = businessDate;
        this.rule = new Settling(parameters);
        this.settlementDay = new SettlementDay(parameters);
    }

    @Transactional
    public void settle(UUID tenancyId) {
        TenancyFacts facts = tenancies.lock(tenancyId);
        Optional<FinalBalance> balance = settlements.finalBalance(tenancyId);
        LocalDate today = businessDate.today();
        if (facts.annulled() || balance.isEmpty() || !dayHasCome(facts, today)) {
            return;
        }
        Optional<Deposit> deposit = deposits.ofTenancy(tenancyId)
                .filter(found ->
                        found.settledOn().isEmpty() && found.withdrawnOn().isEmpty());
        if (deposit.isEmpty()) {
            return;
        }
        try {
            Settling.Result result = rule.settle(deposit.get(), balance.get(), today, Ids::next);
            if (!waitsForSecurity(deposit.get(), balance.get(), result)) {
                book(deposit.get(), result);
            }
            tenancies.goOn(tenancyId);
        } catch (UnknownParameterException missing) {
            tenancies.await(tenancyId, Awaited.settlement);
            LOG.warnf(
                    "Deposit %s is not settled yet; unknown: %s on %s",
                    deposit.get().depositId(), missing.name(), missing.on());
        }
    }

    @Override
    public void paid(UUID tenancyId) {
        settle(tenancyId);
    }

    private boolean dayHasCome(TenancyFacts facts, LocalDate today) {
        return settlementDay
                .of(facts.endDate(), facts.keysReturnedOn())
                .filter(day -> !today.isBefore(day))
                .isPresent();
    }

    private static boolean waitsForSecurity(Deposit deposit, FinalBalance balance, Settling.Result result) {
        boolean mayBringMore = deposit.depositDue().isPositive()
                || deposit.forms()
                        .security()
                        .map(Security::uncalled)
                        .filter(Euro::isPositive)
                        .isPresent();
        return mayBringMore
                && deposit.forms().security().isPresent()
                && balance.appliable().compareTo(result.settlement().applied()) > 0;
    }

    private void book(Deposit deposit, Settling.Result result) {
        result.entries().forEach(entry -> deposits.append(deposit, closedYears.after(deposit.depositId(), entry)));
        settlements.insert(deposit.depositId(), result.settlement());
        deposits.settle(deposit, result.settlement().settledOn());
        outbox.append(
                SettlementEvents.SETTLED,
                deposit.tenancyId(),
                SettlementEvents.Settled.of(deposit, result.settlement()));
    }
}
