package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlans.Counts;
import be.huurwerk.arrears.paymentplan.PlannedMonth.Share;
import be.huurwerk.arrears.paymentplan.Schedule.Instalment;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a plan asks of its debts on the days on which it counts. */
final class AskedPlan {

    private final PaymentPlan plan;
    private final Counts counts;
    private final List<PlannedMonth> months;
    private final Map<UUID, List<Portion>> portions;
    private final Charged charged;

    AskedPlan(PaymentPlan plan, Counts counts, List<DebtOfMonth> debts, Charged charged) {
        this.plan = plan;
        this.counts = counts;
        this.months = PlannedMonth.of(plan, debts);
        this.portions = portions(plan);
        this.charged = charged;
    }

    /** What was booked of a debt until the evening of a day. */
    @FunctionalInterface
    interface Charged {
        Euro of(UUID debtId, LocalDate day);
    }

    boolean isOf(UUID rentAccountId) {
        return plan.rentAccountId().equals(rentAccountId);
    }

    LocalDate agreedOn() {
        return plan.agreedOn();
    }

    boolean countsOn(LocalDate day) {
        return day.isAfter(counts.after())
                && counts.until().filter(day::isAfter).isEmpty();
    }

    /** Of a debt of which it asks nothing none. */
    Optional<Share> share(UUID debtId, LocalDate day) {
        return months.stream()
                .filter(month -> month.debtIds().anyMatch(debtId::equals))
                .findFirst()
                .map(month ->
                        month.shares(portions, debt -> charged.of(debt, day)).get(debtId));
    }

    Stream<UUID> debtIds() {
        return months.stream().flatMap(PlannedMonth::debtIds);
    }

    /** What the instalments ask of each debt, the debts one after the other: each cent of the plan once. */
    static Map<UUID, List<Portion>> portions(PaymentPlan plan) {
        Map<UUID, List<Portion>> portions = new HashMap<>();
        List<Instalment> left = new ArrayList<>(plan.schedule());
        for (PlannedDebt debt : plan.debts()) {
            Euro open = debt.amount();
            while (open.isPositive() && !left.isEmpty()) {
                Instalment next = left.remove(0);
                Euro part = next.amount().min(open);
                portions.computeIfAbsent(debt.itemId(), id -> new ArrayList<>()).add(new Portion(next.dueOn(), part));
                open = open.minus(part);
                if (part.compareTo(next.amount()) < 0) {
                    left.add(0, new Instalment(next.dueOn(), next.amount().minus(part)));
                }
            }
        }
        return portions;
    }
}
