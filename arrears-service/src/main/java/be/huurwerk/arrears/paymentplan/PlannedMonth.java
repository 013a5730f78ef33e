package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.regulation.money.Euro;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What corrections take off the debts of a plan, and give back of them: what is given back of a month is a debt of its own (ADR 0077), and of the
 * plan again, up to what its debts of that month lost.
 */
final class PlannedMonth {

    private PlannedMonth() {}

    /** What a plan asked of a debt, and asks no more since the debt became lower. */
    static Euro lost(PlannedDebt debt, Function<UUID, Euro> charged) {
        Euro stillAsked = charged.apply(debt.itemId())
                .minus(debt.paidBefore())
                .max(Euro.ZERO)
                .min(debt.amount());
        return debt.amount().minus(stillAsked);
    }

    /**
     * How much the plan asks of each of the debts that give back what it lost: of the first begun of a month first. Of others none.
     *
     * @param ofMonths those that were begun first first
     */
    static Map<DebtOfMonth, Euro> givenBack(
            PaymentPlan plan, List<DebtOfMonth> ofMonths, Function<UUID, Euro> charged) {
        Map<UUID, String> months = new HashMap<>();
        ofMonths.forEach(debt -> months.put(debt.itemId(), debt.month()));
        Map<String, Euro> lost = new HashMap<>();
        plan.debts().stream()
                .filter(debt -> months.containsKey(debt.itemId()))
                .forEach(debt -> lost.merge(months.get(debt.itemId()), lost(debt, charged), Euro::plus));
        Map<DebtOfMonth, Euro> givenBack = new LinkedHashMap<>();
        for (DebtOfMonth debt : ofMonths) {
            Euro left = lost.getOrDefault(debt.month(), Euro.ZERO);
            Euro part = charged.apply(debt.itemId()).max(Euro.ZERO).min(left);
            if (part.isPositive() && debt.isBookedSince(plan)) {
                givenBack.put(debt, part);
                lost.put(debt.month(), left.minus(part));
            }
        }
        return givenBack;
    }
}
