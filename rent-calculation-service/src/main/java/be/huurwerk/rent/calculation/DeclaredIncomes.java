package be.huurwerk.rent.calculation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Picks the declared incomes of a member that a calculation uses: those of the reference year, or the current one. */
class DeclaredIncomes {

    private static final Comparator<Income> BY_KIND =
            Comparator.comparing(Income::kind).thenComparing(Income::amount);
    private static final Comparator<Income> BY_TIME =
            Comparator.comparing(Income::lastMonth).thenComparing(Income::year);

    private final LocalDate on;
    private final boolean fixesYear;
    private final Figure yearLag;

    DeclaredIncomes(DatedLaw law, RentRules rules) {
        this.on = law.on();
        this.fixesYear = rules.fixesIncomeYear();
        this.yearLag = law.figure("rent/indexation", "incomeYearLag");
    }

    /** The only income year that counts; null when it is each member's most recent one. */
    Integer fixedYear() {
        return fixesYear ? on.getYear() - yearLag.whole() : null;
    }

    /** In an order of their own; empty when nothing usable is declared. */
    List<Income> of(Member member, IncomeBasis basis) {
        List<Income> all = member.incomes();
        if (basis == IncomeBasis.CURRENT) {
            List<Income> current = current(all);
            if (!current.isEmpty()) {
                return current;
            }
        }
        List<Income> reference = ofYear(all, fixesYear ? on.getYear() - yearLag.whole() : mostRecentYear(all));
        return reference.isEmpty() ? current(all) : reference;
    }

    /**
     * That of the most recent tax assessment, or of a later statement that there was no income; what else is declared of a later year
     * doesn't take its place. Without either the most recent year of all.
     */
    int mostRecentYear(List<Income> all) {
        int assessed = 0;
        int other = 0;
        for (int i = 0; i < all.size(); i++) {
            Income income = all.get(i);
            if (!isUsable(income)) {
                continue;
            }
            if (income.kind() == IncomeKind.taxable || income.kind() == IncomeKind.none) {
                assessed = Math.max(assessed, income.year());
            } else {
                other = Math.max(other, income.year());
            }
        }
        return assessed == 0 ? other : assessed;
    }

    private List<Income> ofYear(List<Income> all, int year) {
        if (all.size() == 1) {
            Income only = all.get(0);
            return isUsable(only) && only.year() == year ? all : List.of();
        }
        List<Income> found = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Income income = all.get(i);
            if (isUsable(income) && income.year() == year) {
                found.add(income);
            }
        }
        if (!isInOrder(found)) {
            found.sort(BY_KIND);
        }
        return found;
    }

    private static boolean isInOrder(List<Income> incomes) {
        for (int i = 1; i < incomes.size(); i++) {
            if (incomes.get(i).kind().compareTo(incomes.get(i - 1).kind()) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** A year's income is known only after the year. */
    final boolean isUsable(Income income) {
        return !income.isCurrent() && income.year() < on.getYear();
    }

    /** Of several current incomes one: that ends last by the effective date; if none does, that which ends first. */
    private List<Income> current(List<Income> declared) {
        List<Income> all =
                declared.stream().filter(Income::isCurrent).sorted(BY_TIME).toList();
        if (all.size() < 2) {
            return all;
        }
        YearMonth effective = YearMonth.from(on);
        List<Income> ended = all.stream()
                .filter(income -> !income.lastMonth().isAfter(effective))
                .toList();
        return List.of(ended.isEmpty() ? all.get(0) : ended.get(ended.size() - 1));
    }
}
