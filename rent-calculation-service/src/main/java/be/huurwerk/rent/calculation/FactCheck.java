package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.MissingFact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds every fact that a question lacks. */
final class FactCheck {

    private final RentQuestion question;
    private final RentRules rules;
    private final DeclaredIncomes declared;
    private final DwellingDefaults defaults;

    FactCheck(Parameters parameters, RentQuestion question, RentRules rules) {
        this.question = question;
        this.rules = rules;
        this.declared = new DeclaredIncomes(parameters, question, rules);
        this.defaults = new DwellingDefaults(parameters, question.effectiveDate());
    }

    List<MissingFact> missing(List<WhoCounts.Counted> all) {
        List<MissingFact> missing = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Member member = all.get(i).member();
            if (member.role() == Role.relative && member.degree() == null) {
                missing.add(fact(Kind.DEGREE, i, member.memberId(), "degree", null));
            }
            if (all.get(i).counts() && declared.of(member).isEmpty()) {
                missing.add(fact(Kind.INCOME, i, member.memberId(), "incomes", declared.fixedYear()));
            }
        }
        DwellingFigures dwelling = question.dwelling();
        figure("minimumRent", dwelling.minimumRent()).ifPresent(missing::add);
        figure("patrimonyReduction", dwelling.patrimonyReduction()).ifPresent(missing::add);
        if (rules.addsEnergyCorrection()) {
            figure("energyCorrection", dwelling.energyCorrection()).ifPresent(missing::add);
        }
        return missing;
    }

    private Optional<MissingFact> figure(String property, Optional<Euro> told) {
        return told.isPresent() || defaults.supplies(property)
                ? Optional.empty()
                : Optional.of(fact(Kind.DWELLING_FIGURE, -1, null, property, null));
    }

    private MissingFact fact(Kind kind, int member, String memberId, String property, Integer year) {
        return new MissingFact(kind, member, memberId, property, year, question.effectiveDate());
    }
}
