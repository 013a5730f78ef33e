package be.huurwerk.benchmarks.population;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeKind;
import java.util.ArrayList;
import java.util.List;

/** What people declared, in every year from which a rent may be calculated: most live within the income limit, some far above. */
final class Incomes {

    private static final int PENSION_AGE = 65;

    private final Draw draw;
    private final int rentYear;

    Incomes(Draw draw, int rentYear) {
        this.draw = draw;
        this.rentYear = rentYear;
    }

    /** Of the third year before the rent year and, where the tax office was quick, also of the second. */
    List<Income> of(int age, boolean disabled) {
        List<Income> all = new ArrayList<>();
        Living living = living(age, disabled);
        declare(all, living, rentYear - 3);
        if (draw.percent(60)) {
            declare(all, living, rentYear - 2);
        }
        return all;
    }

    private Living living(int age, boolean disabled) {
        if (disabled) {
            return Living.ALLOWANCE;
        }
        if (age >= PENSION_AGE) {
            return Living.PENSION;
        }
        return draw.oneOf(Living.values());
    }

    private void declare(List<Income> all, Living living, int year) {
        switch (living) {
            case WORK -> {
                all.add(income(year, draw.around(20_500, 0.45), IncomeKind.taxable));
                if (draw.percent(2)) {
                    all.add(income(year, draw.around(6_000, 0.5), IncomeKind.foreignExempt));
                }
            }
            case PENSION -> all.add(income(year, draw.around(16_800, 0.25), IncomeKind.taxable));
            case ALLOWANCE -> {
                all.add(income(year, draw.around(11_500, 0.2), IncomeKind.disabilityIncomeReplacement));
                if (draw.percent(30)) {
                    all.add(income(year, draw.around(7_000, 0.6), IncomeKind.taxable));
                }
            }
            case INTEGRATION -> all.add(income(year, draw.around(10_600, 0.15), IncomeKind.integrationIncome));
            case NONE -> all.add(income(year, Euro.ZERO, IncomeKind.none));
        }
    }

    private static Income income(int year, Euro amount, IncomeKind kind) {
        return new Income(year, amount, kind, List.of());
    }

    /** What somebody lives on, and how many of a hundred of working age do. */
    private enum Living implements Draw.Weighted {
        WORK(74),
        PENSION(5),
        ALLOWANCE(6),
        INTEGRATION(11),
        NONE(4);

        private final int weight;

        Living(int weight) {
            this.weight = weight;
        }

        @Override
        public int weight() {
            return weight;
        }
    }
}
