package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.allocation.Allocations;
import be.huurwerk.arrears.depositinstalment.OwedDeposits;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets the last plan of an account live again that a check ended, and should not have by what is known now: it is kept or broken then as any other. */
@ApplicationScoped
class RevivePlans {

    /** A payment that completed it came back. */
    private static final String PAYMENT_RETURNED = "paymentReturned";
    /** What it was broken for was paid by the day on which it was, and heard of later. */
    private static final String PAID_IN_TIME = "paidInTime";

    private final Accounts accounts;
    private final PaymentPlans plans;
    private final DebtsOnDays debtsOnDays;
    private final OwedDeposits owedDeposits;
    private final FrozenDebts frozenDebts;
    private final Allocations allocations;

    RevivePlans(
            Accounts accounts,
            PaymentPlans plans,
            DebtsOnDays debtsOnDays,
            OwedDeposits owedDeposits,
            FrozenDebts frozenDebts,
            Allocations allocations) {
        this.accounts = accounts;
        this.plans = plans;
        this.debtsOnDays = debtsOnDays;
        this.owedDeposits = owedDeposits;
        this.frozenDebts = frozenDebts;
        this.allocations = allocations;
    }

    /** Those that ended by the evening of a day. */
    void revive(Collection<UUID> rentAccountIds, LocalDate on) {
        broken(rentAccountIds, on);
        completed(rentAccountIds, on);
    }

    /** What was paid since is paid anew, as if it had lived all along: else it could be broken for what went beside it meanwhile. */
    private void broken(Collection<UUID> rentAccountIds, LocalDate on) {
        List<UUID> known = accountsOf(plans.lastBrokenOfWhichMoreIsKnown(rentAccountIds));
        if (known.isEmpty()) {
            return;
        }
        accounts.lockByIds(known);
        for (PaymentPlan plan : plans.lastBrokenOfWhichMoreIsKnown(known)) {
            LocalDate brokenOn = plan.last().on();
            if (!brokenOn.isAfter(on) && wasKept(plan, brokenOn) && !isFrozen(plan, on)) {
                plans.countAgain(plan);
                allocations.askedAgain(plan.rentAccountId(), brokenOn);
                revive(plan, debtsOnDays.on(plan.rentAccountId(), on), on, PAID_IN_TIME);
            }
        }
    }

    /** Nobody tells by when an instalment of the deposit was paid. */
    private boolean wasKept(PaymentPlan plan, LocalDate brokenOn) {
        List<LocalDate> lateDeposits =
                owedDeposits.late(List.of(plan.rentAccountId())).getOrDefault(plan.rentAccountId(), List.of());
        return plan.last().ground().filter(PlanCheck.DEPOSIT::equals).isEmpty()
                && PlanCheck.of(plan, debtsOnDays.on(plan.rentAccountId(), brokenOn), lateDeposits, brokenOn)
                        .ends()
                        .filter(State.broken::equals)
                        .isEmpty();
    }

    private boolean isFrozen(PaymentPlan plan, LocalDate on) {
        return frozenDebts
                .on(plan.rentAccountId(), on)
                .filter(frozen -> debtsOnDays.on(plan.rentAccountId(), on).only(plan.debtIds()).items().stream()
                        .anyMatch(frozen::holds))
                .isPresent();
    }

    private void completed(Collection<UUID> rentAccountIds, LocalDate on) {
        List<PaymentPlan> completed = plans.lockLastCompleted(rentAccountIds).stream()
                .filter(plan -> plan.on(on)
                        .filter(state -> state.state() == State.completed)
                        .isPresent())
                .toList();
        if (completed.isEmpty()) {
            return;
        }
        Map<UUID, DebtsOnDay> debts = debtsOnDays.on(accountsOf(completed), on);
        for (PaymentPlan plan : completed) {
            DebtsOnDay asAgreed = debts.get(plan.rentAccountId()).asAgreed();
            if (PlanCheck.actual(plan, asAgreed).isPositive()) {
                revive(plan, asAgreed, on, PAYMENT_RETURNED);
            }
        }
    }

    private void revive(PaymentPlan plan, DebtsOnDay debts, LocalDate on, String ground) {
        plans.revive(
                plan,
                new StateOn(
                        State.live,
                        on,
                        PlanCheck.expected(plan, debts, on),
                        PlanCheck.actual(plan, debts),
                        Optional.of(ground),
                        CheckPlans.BY));
    }

    private static List<UUID> accountsOf(List<PaymentPlan> some) {
        return some.stream().map(PaymentPlan::rentAccountId).toList();
    }
}
