package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Picks the declared incomes of a member that a calculation uses: those of the reference year, or the current one. */
final class DeclaredIncomes {

    private final RentQuestion question;
    private final Integer fixedYear;

    DeclaredIncomes(Parameters parameters, RentQuestion question, RentRules rules) {
        this.question = question;
        this.fixedYear = rules.fixesIncomeYear()
                ? question.rentYear()
                        - parameters
                                .number("rent/indexation", "incomeYearLag", question.effectiveDate())
                                .intValue()
                : null;
    }

    /** The only income year that counts; null when it is each member's most recent one. */
    Integer fixedYear() {
        return fixedYear;
    }

    /** Empty when nothing usable is declared. */
    List<Income> of(Member member) {
        List<Income> reference = reference(member);
        List<Income> current = current(member);
        boolean preferCurrent = question.basis() == IncomeBasis.CURRENT && !current.isEmpty();
        return preferCurrent || reference.isEmpty() ? current : reference;
    }

    private List<Income> reference(Member member) {
        Predicate<Income> usable = income -> !income.isCurrent() && income.year() < question.rentYear();
        if (fixedYear != null) {
            return member.incomes().stream()
                    .filter(usable.and(income -> income.year() == fixedYear))
                    .toList();
        }
        int mostRecent = member.incomes().stream()
                .filter(usable)
                .mapToInt(Income::year)
                .max()
                .orElse(0);
        return member.incomes().stream()
                .filter(usable.and(income -> income.year() == mostRecent))
                .toList();
    }

    /** Of several current incomes one: that ends last by the effective date; if none does, that which ends first. */
    private List<Income> current(Member member) {
        List<Income> all = member.incomes().stream()
                .filter(Income::isCurrent)
                .sorted(Comparator.comparing(Income::lastMonth).thenComparing(Income::year))
                .toList();
        if (all.size() < 2) {
            return all;
        }
        YearMonth effective = YearMonth.from(question.effectiveDate());
        List<Income> ended = all.stream()
                .filter(income -> !income.lastMonth().isAfter(effective))
                .toList();
        return List.of(ended.isEmpty() ? all.get(0) : ended.get(ended.size() - 1));
    }
}
