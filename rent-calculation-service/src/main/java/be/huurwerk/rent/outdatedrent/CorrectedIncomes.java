package be.huurwerk.rent.outdatedrent;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MonthlyAmount;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.decision.Asked;
import be.huurwerk.rent.household.PersonIncomes;
import be.huurwerk.rent.income.DeclaredIncome;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Of the incomes on which a decided rent rests those that were declared otherwise since. An income that was corrected and then declared
 * again as it was is none of them; nor is one that only became outdated because that of a later year is known.
 */
final class CorrectedIncomes {

    private final RentCalculation calculation;

    CorrectedIncomes(RentCalculation calculation) {
        this.calculation = calculation;
    }

    /**
     * @param decided what the rent was decided on, and under which formulas
     * @param declared all that each person ever declared, oldest first
     * @return the declarations as they were, each once
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when who counts can't be told any more
     */
    List<DeclaredIncome> of(Asked decided, Map<UUID, List<DeclaredIncome>> declared) {
        LinkedHashSet<DeclaredIncome> corrected = new LinkedHashSet<>();
        calculation.incomesUsed(decided.question(), decided.rulesVersion()).forEach((member, incomes) -> {
            List<DeclaredIncome> all = declared.getOrDefault(UUID.fromString(member), List.of());
            incomes.forEach(income -> corrected.addAll(
                    income.kind() == IncomeKind.current ? ofMonths(income, all) : ofYear(income, all)));
        });
        return List.copyOf(corrected);
    }

    private static List<DeclaredIncome> ofYear(Income used, List<DeclaredIncome> all) {
        boolean stands = DeclaredIncome.notSuperseded(all).stream()
                .anyMatch(income -> income.toModel().equals(used));
        return stands
                ? List.of()
                : last(all, income -> income.toModel().equals(used)).stream().toList();
    }

    /** A month that was declared otherwise since; further months correct nothing. */
    private static List<DeclaredIncome> ofMonths(Income used, List<DeclaredIncome> all) {
        Map<YearMonth, Euro> known = PersonIncomes.of(all).months();
        List<DeclaredIncome> corrected = new ArrayList<>();
        for (MonthlyAmount month : used.months()) {
            Euro now = known.get(month.month());
            if (now != null && !now.equals(month.amount())) {
                last(all, income -> income.months().contains(month)).ifPresent(corrected::add);
            }
        }
        return corrected;
    }

    private static Optional<DeclaredIncome> last(List<DeclaredIncome> all, Predicate<DeclaredIncome> as) {
        return all.stream().filter(as).reduce((earlier, later) -> later);
    }
}
