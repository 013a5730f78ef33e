package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.arrears.paymentplan.PaymentPlans.Counts;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan asks of its debts on the days on which it counts. */
final class AskedPlan {

    private final PaymentPlan plan;
    private final Counts counts;
    private final List<DebtOfMonth> ofMonths;
    private final Charged charged;
    private final Optional<PaymentPlan> next;
    private final Set<UUID> debtIds;
    private final Map<LocalDate, PlanPortions> known = new ConcurrentHashMap<>();

    AskedPlan(PaymentPlan plan, Counts counts, List<DebtOfMonth> ofMonths, Charged charged) {
        this(plan, counts, ofMonths, charged, Optional.empty());
    }

    /** @param next the plan that was written down on the day on which this one ended */
    AskedPlan(
            PaymentPlan plan, Counts counts, List<DebtOfMonth> ofMonths, Charged charged, Optional<PaymentPlan> next) {
        this.next = next;
        this.plan = plan;
        this.counts = counts;
        this.ofMonths = List.copyOf(ofMonths);
        this.charged = charged;
        this.debtIds = Stream.concat(
                        plan.debtIds().stream(),
                        ofMonths.stream()
                                .filter(debt -> debt.isBookedSince(plan))
                                .map(DebtOfMonth::itemId))
                .collect(Collectors.toSet());
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

    boolean asksRent() {
        return plan.currentRent();
    }

    boolean countsOn(LocalDate day) {
        return day.isAfter(counts.after())
                && counts.until().filter(day::isAfter).isEmpty();
    }

    /** What it asks as the debts are charged on the evening of the day. */
    PlanPortions on(LocalDate day) {
        return known.computeIfAbsent(day, any -> {
            PlanPortions portions = PlanPortions.of(plan, ofMonths, debt -> charged.of(debt, day));
            return next.filter(one -> counts.until().filter(day::equals).isPresent())
                    .map(one -> portions.replaced(day, askedBy(one, day)))
                    .orElse(portions);
        });
    }

    /**
     * What is left of a debt once what the plan asks by the day on which it was written down is paid, as a down payment: due already. Empty where it asks
     * nothing by then; the plan counts from the day after.
     */
    Optional<List<Portion>> askedAfterItsFirst(UUID debtId, LocalDate day) {
        Euro now = counts.after().equals(day) ? on(day).by(debtId, day) : Euro.ZERO;
        return Optional.of(now).filter(Euro::isPositive).map(part -> {
            Euro before = paidBefore(plan).getOrDefault(debtId, Euro.ZERO);
            Euro rest = charged.of(debtId, day).minus(before).minus(part);
            return rest.isPositive() ? List.of(new Portion(plan.agreedOn(), rest)) : List.of();
        });
    }

    private Map<UUID, Optional<Euro>> askedBy(PaymentPlan agreed, LocalDate day) {
        PlanPortions asked = PlanPortions.of(agreed, ofMonths, debt -> charged.of(debt, day));
        Map<UUID, Euro> ofIt = paidBefore(agreed);
        Map<UUID, Euro> before = paidBefore(plan);
        return Stream.concat(
                        plan.debtIds().stream(),
                        ofMonths.stream()
                                .filter(debt -> !debt.isBookedSince(agreed))
                                .map(DebtOfMonth::itemId))
                .distinct()
                .collect(Collectors.toMap(
                        debt -> debt,
                        debt -> Optional.ofNullable(ofIt.get(debt))
                                .map(paid -> paid.minus(before.getOrDefault(debt, Euro.ZERO))
                                        .plus(asked.by(debt, day)))));
    }

    private static Map<UUID, Euro> paidBefore(PaymentPlan plan) {
        return plan.debts().stream().collect(Collectors.toMap(PlannedDebt::itemId, PlannedDebt::paidBefore));
    }

    /** The debts of which it asks something, or may on some day. */
    Set<UUID> debtIds() {
        return debtIds;
    }
}
