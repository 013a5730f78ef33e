package be.huurwerk.rent.calculation;

import java.util.List;

/** As the formulas {@code rent-1} picked them: without a fixed year those of the most recent of all, of whatever kind. */
final class DeclaredIncomesTo1 extends DeclaredIncomes {

    DeclaredIncomesTo1(DatedLaw law, RentRules rules) {
        super(law, rules);
    }

    @Override
    int mostRecentYear(List<Income> all) {
        int mostRecent = 0;
        for (int i = 0; i < all.size(); i++) {
            Income income = all.get(i);
            if (isUsable(income)) {
                mostRecent = Math.max(mostRecent, income.year());
            }
        }
        return mostRecent;
    }
}
