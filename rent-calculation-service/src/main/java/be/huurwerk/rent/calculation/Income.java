package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * One declared income.
 *
 * @param amount of the year; zero for {@link IncomeKind#none}, and not read for {@link IncomeKind#current}
 * @param months only of {@link IncomeKind#current}
 */
public record Income(int year, Euro amount, IncomeKind kind, List<MonthlyAmount> months) {

    public Income {
        months = List.copyOf(months);
    }

    boolean isCurrent() {
        return kind == IncomeKind.current;
    }

    /** The month that a current income reaches to; before all others when it has none. */
    YearMonth lastMonth() {
        return months.stream()
                .map(MonthlyAmount::month)
                .max(Comparator.naturalOrder())
                .orElse(YearMonth.of(1, 1));
    }
}
