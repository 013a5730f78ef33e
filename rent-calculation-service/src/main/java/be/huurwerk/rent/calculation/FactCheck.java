package be.huurwerk.rent.calculation;

import be.huurwerk.rent.calculation.MissingFact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds every fact that a question lacks. */
final class FactCheck {

    private final LocalDate on;
    private final DeclaredIncomes declared;
    private final List<DwellingFigure> needed;

    FactCheck(DatedLaw law, DeclaredIncomes declared, List<DwellingFigure> needed) {
        this.on = law.on();
        this.declared = declared;
        this.needed = needed;
    }

    List<MissingFact> missing(DwellingFigures dwelling, Counted[] all) {
        List<MissingFact> missing = new ArrayList<>(0);
        for (int i = 0; i < all.length; i++) {
            Counted one = all[i];
            if (one.member().role() == Role.relative && one.member().degree() == null) {
                missing.add(fact(Kind.DEGREE, i, one.member(), "degree", null));
            }
            if (one.counts() && one.incomes().isEmpty()) {
                missing.add(fact(Kind.INCOME, i, one.member(), "incomes", declared.fixedYear()));
            }
        }
        for (int i = 0; i < needed.size(); i++) {
            DwellingFigure figure = needed.get(i);
            if (figure.isMissing(dwelling)) {
                missing.add(new MissingFact(Kind.DWELLING_FIGURE, -1, null, figure.property(), null, on));
            }
        }
        return missing;
    }

    private MissingFact fact(Kind kind, int position, Member member, String property, Integer year) {
        return new MissingFact(kind, position, member.memberId(), property, year, on);
    }
}
