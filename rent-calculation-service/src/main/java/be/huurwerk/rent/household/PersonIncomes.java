package be.huurwerk.rent.household;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MonthlyAmount;
import be.huurwerk.rent.income.DeclaredIncome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a person declared.
 *
 * @param declared the incomes that are not superseded
 * @param months every month of which a current income was ever declared, with what was declared of it last: a later proof of other months
 *     does not undo what an earlier one proved
 * @param yearsDeclaredNone every year in which the person ever declared to have no income: an amount of the whole year, once that is known,
 *     does not undo what the statement proved of the months before it
 * @param all that the person declared, superseded or not, oldest declaration first
 */
public record PersonIncomes(
        List<DeclaredIncome> declared,
        NavigableMap<YearMonth, Euro> months,
        Set<Integer> yearsDeclaredNone,
        List<DeclaredIncome> all) {

    static final PersonIncomes NONE = new PersonIncomes(List.of(), new TreeMap<>(), Set.of(), List.of());

    /** @param all that the person declared, superseded or not, oldest declaration first */
    public static PersonIncomes of(List<DeclaredIncome> all) {
        NavigableMap<YearMonth, Euro> months = new TreeMap<>();
        all.stream()
                .filter(income -> income.kind() == IncomeKind.current)
                .flatMap(income -> income.months().stream())
                .forEach(month -> months.put(month.month(), month.amount()));
        Set<Integer> none = all.stream()
                .filter(income -> income.kind() == IncomeKind.none)
                .map(DeclaredIncome::year)
                .collect(Collectors.toSet());
        return new PersonIncomes(DeclaredIncome.notSuperseded(all), months, none, all);
    }

    /** The incomes of whole years. */
    List<Income> ofYears() {
        return declared.stream()
                .filter(income -> income.kind() != IncomeKind.current)
                .map(DeclaredIncome::toModel)
                .toList();
    }

    /**
     * The current income that is proven for a day: the latest months in a row, without a gap. Who declared to have no income in the year
     * of the day has none in the months before it.
     *
     * @param last the last month that is looked at
     * @param count how many months in a row it takes
     * @param recent how many months before the month of the day the last of them may lie
     */
    Optional<Income> provenFor(LocalDate day, YearMonth last, int count, int recent) {
        YearMonth month = YearMonth.from(day);
        return lastRun(months.headMap(last, true), count)
                .filter(income -> !lastMonth(income).isBefore(month.minusMonths(recent)))
                .or(() -> declaredNone(month, count));
    }

    /** The latest months in a row before the day, or else the earliest from it on: the income of who has none of a past year. */
    Optional<Income> around(LocalDate day, int count) {
        YearMonth month = YearMonth.from(day);
        return lastRun(months.headMap(month, false), count).or(() -> firstRun(months.tailMap(month, true), count));
    }

    /** The declarations that told last what is proven for a day: its months, or that there is no income in the year of the day. */
    List<DeclaredIncome> told(Income proven, LocalDate day) {
        return proven.months().stream()
                .flatMap(month -> last(income -> income.months().contains(month))
                        .or(() -> last(income -> income.kind() == IncomeKind.none && income.year() == day.getYear()))
                        .stream())
                .distinct()
                .toList();
    }

    private Optional<DeclaredIncome> last(Predicate<DeclaredIncome> which) {
        return all.stream().filter(which).reduce((earlier, later) -> later);
    }

    private Optional<Income> declaredNone(YearMonth month, int count) {
        if (!yearsDeclaredNone.contains(month.getYear())) {
            return Optional.empty();
        }
        List<MonthlyAmount> run = new ArrayList<>();
        for (int back = count; back > 0; back--) {
            run.add(new MonthlyAmount(month.minusMonths(back), Euro.ZERO));
        }
        return Optional.of(income(run));
    }

    private static Optional<Income> lastRun(NavigableMap<YearMonth, Euro> months, int count) {
        LinkedList<MonthlyAmount> run = new LinkedList<>();
        for (YearMonth month : months.descendingKeySet()) {
            if (!run.isEmpty() && !month.plusMonths(1).equals(run.getFirst().month())) {
                run.clear();
            }
            run.addFirst(new MonthlyAmount(month, months.get(month)));
            if (run.size() == count) {
                return Optional.of(income(run));
            }
        }
        return Optional.empty();
    }

    private static Optional<Income> firstRun(NavigableMap<YearMonth, Euro> months, int count) {
        List<MonthlyAmount> run = new ArrayList<>();
        for (YearMonth month : months.keySet()) {
            if (!run.isEmpty()
                    && !month.minusMonths(1).equals(run.get(run.size() - 1).month())) {
                run.clear();
            }
            run.add(new MonthlyAmount(month, months.get(month)));
            if (run.size() == count) {
                return Optional.of(income(run));
            }
        }
        return Optional.empty();
    }

    static YearMonth lastMonth(Income income) {
        return income.months().get(income.months().size() - 1).month();
    }

    private static Income income(List<MonthlyAmount> run) {
        int year = run.get(run.size() - 1).month().getYear();
        return new Income(year, Euro.ZERO, IncomeKind.current, run);
    }
}
