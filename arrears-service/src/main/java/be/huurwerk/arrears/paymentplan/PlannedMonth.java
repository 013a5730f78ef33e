package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.allocation.PlannedDebts.Portion;
import be.huurwerk.arrears.paymentplan.PaymentPlan.PlannedDebt;
import be.huurwerk.regulation.money.Euro;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a plan asks of the debts of a month, or of a debt of no month. What a correction takes off a debt of the plan is asked no more; where another
 * gives it back it is a debt of its own (ADR 0077), and of the plan again, up to what the plan lost.
 *
 * @param planned in the order of the plan
 * @param since the debts of that month that were begun since the plan was agreed, in that order
 */
record PlannedMonth(List<PlannedDebt> planned, List<DebtOfMonth> since) {

    PlannedMonth {
        planned = List.copyOf(planned);
        since = List.copyOf(since);
    }

    /**
     * What a plan asks of a debt.
     *
     * @param portions the first first
     * @param rest what the plan does not ask of it
     */
    record Share(List<Portion> portions, Euro rest) {}

    static List<PlannedMonth> of(PaymentPlan plan, List<DebtOfMonth> debts) {
        Map<UUID, String> months = new HashMap<>();
        debts.forEach(debt -> months.put(debt.itemId(), debt.month()));
        Map<String, List<PlannedDebt>> planned = new LinkedHashMap<>();
        plan.debts()
                .forEach(debt -> planned.computeIfAbsent(
                                months.getOrDefault(debt.itemId(), debt.itemId().toString()),
                                month -> new ArrayList<>())
                        .add(debt));
        return planned.entrySet().stream()
                .map(month -> new PlannedMonth(
                        month.getValue(),
                        debts.stream()
                                .filter(debt -> debt.month().equals(month.getKey()) && debt.isBookedSince(plan))
                                .toList()))
                .toList();
    }

    /** How much the plan asks of each of the debts that give back what it lost: of the first begun first. */
    Map<UUID, Euro> givenBack(Function<UUID, Euro> charged) {
        Euro lost = planned.stream()
                .map(debt -> debt.amount().minus(stillAsked(debt, charged)))
                .reduce(Euro.ZERO, Euro::plus);
        Map<UUID, Euro> givenBack = new LinkedHashMap<>();
        for (DebtOfMonth debt : since) {
            Euro part = charged.apply(debt.itemId()).max(Euro.ZERO).min(lost);
            givenBack.put(debt.itemId(), part);
            lost = lost.minus(part);
        }
        return givenBack;
    }

    private static Euro stillAsked(PlannedDebt debt, Function<UUID, Euro> charged) {
        return charged.apply(debt.itemId())
                .minus(debt.paidBefore())
                .max(Euro.ZERO)
                .min(debt.amount());
    }

    /**
     * What is asked of each debt, and when: what gives back is asked by the last instalments of the month, so that none becomes due by a correction.
     *
     * @param portions of the planned debts as they were agreed
     * @param charged what is booked of a debt
     */
    Map<UUID, Share> shares(Map<UUID, List<Portion>> portions, Function<UUID, Euro> charged) {
        Map<UUID, Euro> givenBack = givenBack(charged);
        Map<UUID, Share> shares = new HashMap<>();
        boolean asAgreed = givenBack.values().stream().allMatch(Euro::isZero);
        List<Portion> left = planned.stream()
                .flatMap(debt -> portions.getOrDefault(debt.itemId(), List.of()).stream())
                .sorted(Comparator.comparing(Portion::dueOn))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        for (int at = since.size() - 1; at >= 0; at--) {
            UUID debt = since.get(at).itemId();
            shares.put(debt, share(takeLast(left, givenBack.get(debt)), charged.apply(debt)));
        }
        for (int at = planned.size() - 1; at >= 0; at--) {
            PlannedDebt debt = planned.get(at);
            List<Portion> ofIt = asAgreed
                    ? portions.getOrDefault(debt.itemId(), List.of())
                    : at == 0 ? left : takeLast(left, stillAsked(debt, charged));
            Euro rest = charged.apply(debt.itemId()).minus(debt.paidBefore()).minus(debt.amount());
            shares.put(debt.itemId(), new Share(List.copyOf(ofIt), rest.max(Euro.ZERO)));
        }
        return shares;
    }

    private static Share share(List<Portion> portions, Euro charged) {
        Euro asked = portions.stream().map(Portion::amount).reduce(Euro.ZERO, Euro::plus);
        return new Share(portions, charged.minus(asked).max(Euro.ZERO));
    }

    /** Takes an amount off the end of the portions. */
    private static List<Portion> takeLast(List<Portion> portions, Euro amount) {
        List<Portion> taken = new ArrayList<>();
        Euro open = amount;
        while (open.isPositive() && !portions.isEmpty()) {
            Portion last = portions.remove(portions.size() - 1);
            Euro part = last.amount().min(open);
            taken.add(0, new Portion(last.dueOn(), part));
            open = open.minus(part);
            if (part.compareTo(last.amount()) < 0) {
                portions.add(new Portion(last.dueOn(), last.amount().minus(part)));
            }
        }
        return taken;
    }

    Stream<UUID> debtIds() {
        return Stream.concat(
                planned.stream().map(PlannedDebt::itemId), since.stream().map(DebtOfMonth::itemId));
    }
}
