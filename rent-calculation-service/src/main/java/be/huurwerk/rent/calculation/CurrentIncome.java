package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The last months of a current income stand for a year; they are not indexed. */
final class CurrentIncome {

    private static final String NAME = "policy/rent/current-income";

    private final Figure months;
    private final Figure factor;

    CurrentIncome(DatedLaw law) {
        this.months = law.figure(NAME, "months");
        this.factor = law.figure(NAME, "factor");
    }

    Part of(Income income) {
        List<MonthlyAmount> ordered = income.months().stream()
                .sorted(Comparator.comparing(MonthlyAmount::month))
                .toList();
        int wanted = months.whole();
        List<BigDecimal> last = ordered.subList(Math.max(0, ordered.size() - wanted), ordered.size()).stream()
                .map(month -> month.amount().amount())
                .toList();
        Amount amount =
                Amount.of(last.stream().reduce(BigDecimal.ZERO, BigDecimal::add).multiply(factor.value()));
        Step.Builder step = Step.named("currentIncome")
                .operand("months", last)
                .read(months.read())
                .operand("factor", factor.value())
                .read(factor.read());
        if (!amount.isWholeCents()) {
            step.exact(amount.tenDecimals());
        }
        Euro cents = amount.cents();
        return new Part(amount, cents, step.result(cents), false);
    }
}
