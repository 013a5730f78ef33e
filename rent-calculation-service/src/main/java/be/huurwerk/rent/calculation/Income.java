package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
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
}
