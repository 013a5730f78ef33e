package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.arrears.allocation.Folded;
import be.huurwerk.arrears.allocation.Item;
import be.huurwerk.arrears.allocation.Line;
import be.huurwerk.arrears.allocation.PaymentOrder;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.paymentplan.PaymentPlan.Kind;
import be.huurwerk.arrears.paymentplan.PaymentPlan.State;
import be.huurwerk.arrears.paymentplan.PaymentPlan.StateOn;
import be.huurwerk.arrears.paymentplan.PaymentPlans.Counts;
import be.huurwerk.arrears.paymentplan.Schedule.Frequency;
import be.huurwerk.arrears.paymentplan.Schedule.OddCents;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account with a plan, whose lines are folded as they are for real. */
abstract class PlannedAccount {

    static final LocalDate AGREED = LocalDate.of(2019, 4, 20);
    static final LocalDate FIRST = LocalDate.of(2019, 5, 10);
    private static final Parameters PARAMETERS = Parameters.shipped();

    final List<Line> lines = new ArrayList<>();
    private Optional<PaymentPlan> agreed = Optional.empty();

    void clear() {
        lines.clear();
        agreed = Optional.empty();
    }

    final Item debt(EntryKind kind, LocalDate dueOn, Euro amount) {
        return line(kind, Optional.empty(), Optional.of(dueOn), Optional.empty(), dueOn, amount);
    }

    /** Due on the tenth. */
    final Item rent(String month, LocalDate bookedOn, Euro amount) {
        YearMonth period = YearMonth.parse(month);
        return line(
                EntryKind.rent, Optional.of(period), Optional.of(period.atDay(10)), Optional.empty(), bookedOn, amount);
    }

    /** What a correction of the day gives back of the first debt of a month. */
    final Item givenBack(Item first, LocalDate on, Euro amount) {
        return line(EntryKind.rent, first.period(), Optional.of(on.plusDays(30)), first.dueOn(), on, amount);
    }

    /** What a correction of the day asks of a month beyond what was asked first. */
    final Item raised(Item first, LocalDate on, Euro amount) {
        return line(EntryKind.rent, first.period(), Optional.of(on.plusDays(30)), Optional.empty(), on, amount);
    }

    /** Of a letter of the day, due in fifteen days. */
    final Item costOf(Item debt, LocalDate on, Euro amount) {
        Item cost = new Item(
                new UUID(0, lines.size() + 1L),
                EntryKind.cost.name(),
                Optional.empty(),
                Optional.of(on.plusDays(15)),
                on,
                Optional.of("source " + lines.size()),
                Optional.of(debt.itemId()),
                Choice.NONE);
        lines.add(new Line(cost, on, amount));
        return cost;
    }

    final Item paid(LocalDate on, Euro amount) {
        return line(EntryKind.payment, Optional.empty(), Optional.empty(), Optional.empty(), on, amount.negate());
    }

    final void changed(Item item, LocalDate on, String amount) {
        lines.add(new Line(item, on, Euro.of(amount)));
    }

    private Item line(
            EntryKind kind,
            Optional<YearMonth> period,
            Optional<LocalDate> dueOn,
            Optional<LocalDate> owedOn,
            LocalDate bookedOn,
            Euro amount) {
        Item item = new Item(
                new UUID(0, lines.size() + 1L),
                kind.name(),
                period,
                dueOn,
                owedOn,
                bookedOn,
                Optional.of("source " + lines.size()),
                Optional.empty(),
                Choice.NONE);
        lines.add(new Line(item, bookedOn, amount));
        return item;
    }

    private Stream<Line> until(LocalDate day) {
        return lines.stream().filter(line -> !line.bookedOn().isAfter(day));
    }

    private AskedPlan.Charged charged() {
        Map<UUID, List<Line>> ofDebts =
                lines.stream().collect(Collectors.groupingBy(line -> line.item().itemId()));
        return (debtId, day) -> ofDebts.getOrDefault(debtId, List.of()).stream()
                .filter(line -> !line.bookedOn().isAfter(day))
                .map(Line::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }

    private List<DebtOfMonth> ofMonths() {
        return lines.stream()
                .map(Line::item)
                .distinct()
                .flatMap(item -> item
                        .period()
                        .map(month -> new DebtOfMonth(
                                item.itemId(), month.toString(), item.bookedOn(), item.due(), item.owedOn()))
                        .stream())
                .toList();
    }

    final PlannedDebts planned() {
        return agreed.<PlannedDebts>map(plan -> new AskedDebts(
                        List.of(new AskedPlan(plan, new Counts(AGREED, Optional.empty()), ofMonths(), charged())),
                        PlannedDebts.NONE))
                .orElse(PlannedDebts.NONE);
    }

    final DebtsOnDay on(LocalDate day) {
        Map<UUID, Euro> charged = new HashMap<>();
        until(day).forEach(line -> charged.merge(line.item().itemId(), line.amount(), Euro::plus));
        Folded folded = Folded.of(until(day).toList(), new PaymentOrder(PARAMETERS, planned()));
        return new DebtsOnDay(Standing.of(folded.open()).open(), charged, ofMonths());
    }

    /** @param currentRent whether the rent that falls due meanwhile is a condition */
    final PaymentPlan agree(DebtsOnDay debts, Euro amount, int instalments, LocalDate firstDueOn, boolean currentRent) {
        PaymentPlan plan = new PaymentPlan(
                new UUID(1, 1),
                new UUID(1, 2),
                Kind.informal,
                amount,
                AGREED,
                Frequency.monthly,
                5,
                currentRent,
                false,
                Schedule.of(
                        amount, Optional.empty(), AGREED, instalments, firstDueOn, Frequency.monthly, OddCents.first),
                debts.planned(amount),
                Optional.empty(),
                Optional.empty(),
                List.of(new StateOn(State.live, AGREED, amount, amount, Optional.empty(), "finance-office")),
                0);
        agreed = Optional.of(plan);
        return plan;
    }

    /** The first day on which a check of each day ends the plan, and how; empty where it lives all along. */
    final Optional<PlanCheck> ended(PaymentPlan plan) {
        return Stream.concat(
                        lines.stream().map(Line::bookedOn),
                        lines.stream().map(line -> line.item().due().plusDays(6)))
                .flatMap(day -> Stream.of(day, day.plusDays(1)))
                .filter(day -> !day.isBefore(AGREED))
                .distinct()
                .sorted()
                .map(day -> check(plan, day))
                .filter(check -> check.ends().isPresent())
                .findFirst();
    }

    final PlanCheck check(PaymentPlan plan, LocalDate day) {
        return PlanCheck.of(plan, on(day), List.of(), day);
    }
}
