package be.huurwerk.rent.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** That a member declared an income of a year after that of their last tax assessment: it does not count. */
public record IgnoredIncome(int year, int assessedYear) {

    /** Of each member the last; none of a year that is not over. */
    static List<IgnoredIncome> of(RentQuestion question, Map<String, List<Income>> used) {
        int rentYear = question.effectiveDate().getYear();
        List<IgnoredIncome> ignored = new ArrayList<>();
        for (Member member : question.household().members()) {
            used.getOrDefault(member.memberId(), List.of()).stream()
                    .filter(income -> income.kind() == IncomeKind.taxable || income.kind() == IncomeKind.none)
                    .map(Income::year)
                    .findFirst()
                    .ifPresent(assessed -> member.incomes().stream()
                            .filter(income -> !income.isCurrent())
                            .map(Income::year)
                            .filter(year -> year > assessed && year < rentYear)
                            .max(Comparator.naturalOrder())
                            .ifPresent(year -> ignored.add(new IgnoredIncome(year, assessed))));
        }
        return ignored;
    }
}
