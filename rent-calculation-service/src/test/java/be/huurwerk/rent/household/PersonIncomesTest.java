package be.huurwerk.rent.household;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MonthlyAmount;
import be.huurwerk.rent.income.DeclaredIncome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonIncomesTest {

    private static final UUID PERSON = new UUID(9, 9);

    @Test
    void leavesOutWhatAnotherDeclarationSupersedes() {
        // Given
        DeclaredIncome first = income(1, 2016, Optional.empty());
        DeclaredIncome second = income(2, 2016, Optional.of(first.incomeId()));
        DeclaredIncome third = income(3, 2016, Optional.of(second.incomeId()));
        DeclaredIncome otherYear = income(4, 2017, Optional.empty());

        // When
        PersonIncomes incomes = PersonIncomes.of(List.of(first, second, third, otherYear));

        // Then
        assertThat(incomes.declared()).containsExactly(third, otherYear);
    }

    @Test
    void keepsForTheMonthsThatThereWasNoIncomeWhenTheAmountOfTheYearIsKnown() {
        // Given
        DeclaredIncome none = declared(1, 2019, IncomeKind.none, Optional.empty(), List.of(), Optional.<UUID>empty());
        DeclaredIncome ofYear = income(2, 2019, Optional.of(none.incomeId()));

        // When
        PersonIncomes incomes = PersonIncomes.of(List.of(none, ofYear));

        // Then
        assertThat(incomes.declared()).containsExactly(ofYear);
        assertThat(incomes.provenFor(LocalDate.of(2019, 6, 1), YearMonth.of(2019, 5), 3, 1))
                .hasValueSatisfying(income -> assertThat(income.months()).hasSize(3));
    }

    @Test
    void keepsEveryMonthWithWhatWasSaidOfItLast() {
        // Given
        DeclaredIncome before = current(1, Map.of("2019-01", "1500.00", "2019-02", "1500.00"), Optional.empty());
        DeclaredIncome after =
                current(2, Map.of("2019-02", "1200.00", "2019-03", "1300.00"), Optional.of(before.incomeId()));

        // When
        PersonIncomes incomes = PersonIncomes.of(List.of(before, after));

        // Then
        assertThat(incomes.declared()).containsExactly(after);
        assertThat(incomes.months())
                .containsExactly(
                        Map.entry(YearMonth.parse("2019-01"), Euro.of("1500.00")),
                        Map.entry(YearMonth.parse("2019-02"), Euro.of("1200.00")),
                        Map.entry(YearMonth.parse("2019-03"), Euro.of("1300.00")));
    }

    private static DeclaredIncome income(int number, int year, Optional<UUID> supersedes) {
        return declared(number, year, IncomeKind.taxable, Optional.of(Euro.of("20000.00")), List.of(), supersedes);
    }

    private static DeclaredIncome current(int number, Map<String, String> months, Optional<UUID> supersedes) {
        List<MonthlyAmount> amounts = months.entrySet().stream()
                .map(month -> new MonthlyAmount(YearMonth.parse(month.getKey()), Euro.of(month.getValue())))
                .toList();
        return declared(number, 2019, IncomeKind.current, Optional.empty(), amounts, supersedes);
    }

    private static DeclaredIncome declared(
            int number,
            int year,
            IncomeKind kind,
            Optional<Euro> amount,
            List<MonthlyAmount> months,
            Optional<UUID> supersedes) {
        return new DeclaredIncome(
                new UUID(1, number),
                PERSON,
                year,
                kind,
                amount,
                months,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                supersedes.stream().toList());
    }
}
