package be.huurwerk.rent.income;

import be.huurwerk.rent.calculation.IncomeKind;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Incomes of these persons were recorded; fired inside the transaction that does it, which holds the persons (as
 * {@link Persons#lock} does).
 *
 * @param personIds without doubles, in one order
 * @param corrected those of them of whom something may be declared otherwise now than it was before
 */
public record IncomesRecorded(List<UUID> personIds, List<UUID> corrected) {

    static IncomesRecorded of(DeclaredIncome income) {
        return of(List.of(income));
    }

    public static IncomesRecorded of(Collection<DeclaredIncome> incomes) {
        return new IncomesRecorded(persons(incomes, income -> true), persons(incomes, IncomesRecorded::mayCorrect));
    }

    private static List<UUID> persons(Collection<DeclaredIncome> incomes, Predicate<DeclaredIncome> of) {
        return incomes.stream()
                .filter(of)
                .map(DeclaredIncome::personId)
                .distinct()
                .sorted()
                .toList();
    }

    /** A month may be declared again beside other months, in a declaration that replaces none. */
    private static boolean mayCorrect(DeclaredIncome income) {
        return !income.supersedes().isEmpty() || income.kind() == IncomeKind.current;
    }
}
