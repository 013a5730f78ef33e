package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.allocation.Plans;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.paymentplan.PaymentPlans.Counts;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Tells the allocation of payments what plans ask of which debt, and when. */
@ApplicationScoped
class DebtsOfPlans implements Plans {

    private final PaymentPlans plans;
    private final DebtsOfMonths debtsOfMonths;
    private final FrozenDebts frozenDebts;
    private final Sql sql;

    DebtsOfPlans(PaymentPlans plans, DebtsOfMonths debtsOfMonths, FrozenDebts frozenDebts, DataSource dataSource) {
        this.plans = plans;
        this.debtsOfMonths = debtsOfMonths;
        this.frozenDebts = frozenDebts;
        this.sql = new Sql(dataSource);
    }

    @Override
    public PlannedDebts of(Collection<UUID> rentAccountIds) {
        PlannedDebts frozen = frozenDebts.asked(rentAccountIds);
        Map<UUID, Counts> counts = plans.counts(rentAccountIds);
        if (counts.isEmpty()) {
            return frozen;
        }
        List<PaymentPlan> counting = plans.of(rentAccountIds).stream()
                .filter(plan -> counts.containsKey(plan.paymentPlanId()))
                .toList();
        List<UUID> accounts =
                counting.stream().map(PaymentPlan::rentAccountId).distinct().toList();
        Map<UUID, List<DebtOfMonth>> months = debtsOfMonths.of(accounts);
        Map<UUID, TreeMap<LocalDate, Euro>> lines = lines(
                accounts,
                Stream.concat(
                                counting.stream().flatMap(plan -> plan.debtIds().stream()),
                                months.values().stream().flatMap(List::stream).map(DebtOfMonth::itemId))
                        .toArray(UUID[]::new));
        AskedPlan.Charged charged =
                (debt, day) -> lines.getOrDefault(debt, new TreeMap<>()).headMap(day, true).values().stream()
                        .reduce(Euro.ZERO, Euro::plus);
        return new AskedDebts(
                counting.stream()
                        .map(plan -> new AskedPlan(
                                plan,
                                counts.get(plan.paymentPlanId()),
                                months.getOrDefault(plan.rentAccountId(), List.of()),
                                charged))
                        .toList(),
                frozen);
    }

    /** What was booked of debts, by debt and day. */
    private Map<UUID, TreeMap<LocalDate, Euro>> lines(Collection<UUID> rentAccountIds, UUID[] debts) {
        Map<UUID, TreeMap<LocalDate, Euro>> lines = new HashMap<>();
        sql.list(
                "select item_id, booked_on, sum(amount) from ledger_entry where rent_account_id = any(?) and item_id = any(?)"
                        + " group by item_id, booked_on",
                row -> lines.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeMap<>())
                        .put(row.getObject(2, LocalDate.class), Euro.of(row.getBigDecimal(3))),
                rentAccountIds.toArray(UUID[]::new),
                debts);
        return lines;
    }
}
