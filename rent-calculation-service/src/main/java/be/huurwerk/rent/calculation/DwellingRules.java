package be.huurwerk.rent.calculation;

import java.util.List;

/** Which of a dwelling's figures a rent depends on. */
final class DwellingRules {

    private final DwellingFigure minimumRent;
    private final DwellingFigure patrimonyReduction;
    private final DwellingFigure energyCorrection;
    private final List<DwellingFigure> needed;

    DwellingRules(DatedLaw law, RentRules rules) {
        this.minimumRent = new DwellingFigure("minimumRent", DwellingFigures::minimumRent, law);
        this.patrimonyReduction = new DwellingFigure("patrimonyReduction", DwellingFigures::patrimonyReduction, law);
        this.energyCorrection = new DwellingFigure("energyCorrection", DwellingFigures::energyCorrection, law);
        this.needed = rules.addsEnergyCorrection()
                ? List.of(minimumRent, patrimonyReduction, energyCorrection)
                : List.of(minimumRent, patrimonyReduction);
    }

    DwellingFigure minimumRent() {
        return minimumRent;
    }

    DwellingFigure patrimonyReduction() {
        return patrimonyReduction;
    }

    /** Needed only from 2020-01-01. */
    DwellingFigure energyCorrection() {
        return energyCorrection;
    }

    List<DwellingFigure> needed() {
        return needed;
    }
}
