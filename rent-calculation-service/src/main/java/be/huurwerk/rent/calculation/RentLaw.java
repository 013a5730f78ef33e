package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;

/**
 * The rules of the rent on one date, each with the figures and choices it reads. Made once for a date and shared by all who calculate
 * for it: the rules keep no facts of a household.
 *
 * @see RentLaws
 */
final class RentLaw {

    private final LocalDate on;
    private final RentRules rules;
    private final WhoCounts whoCounts;
    private final FactCheck factCheck;
    private final IndexedIncome indexedIncome;
    private final IncomeFloor incomeFloor;
    private final IncomeLimit incomeLimit;
    private final IncomeDivisor incomeDivisor;
    private final FamilyReduction familyReduction;
    private final DwellingRules dwelling;
    private final DwellingRanges ranges;
    private final SocialReduction socialReduction;
    private final IncomeAge incomeAge;

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when no rules are known of the date; a figure that is unknown
     *     is missed only by who reads it
     */
    RentLaw(Parameters parameters, LocalDate on, Formulas formulas) {
        this(new DatedLaw(parameters, on, null), formulas);
    }

    /** As the other; where the law gathers what is unknown, nothing is refused, and no answer is one. */
    RentLaw(DatedLaw law, Formulas formulas) {
        this.on = law.on();
        this.rules = new RentRules(law);
        Ages ages = new Ages(law);
        DeclaredIncomes declared =
                formulas == Formulas.RENT_1 ? new DeclaredIncomesTo1(law, rules) : new DeclaredIncomes(law, rules);
        this.whoCounts = new WhoCounts(law, rules, ages, declared);
        this.dwelling = new DwellingRules(law, rules);
        this.factCheck = new FactCheck(law, declared, dwelling.needed());
        this.indexedIncome = new IndexedIncome(law, rules);
        this.incomeFloor = new IncomeFloor(law, rules, ages);
        this.incomeLimit = new IncomeLimit(law, rules, ages);
        this.incomeDivisor = new IncomeDivisor(law, rules);
        this.familyReduction = new FamilyReduction(law, rules, ages);
        this.ranges = new DwellingRanges(law);
        this.socialReduction = new SocialReduction(law);
        this.incomeAge = new IncomeAge(law);
    }

    LocalDate on() {
        return on;
    }

    RentRules rules() {
        return rules;
    }

    WhoCounts whoCounts() {
        return whoCounts;
    }

    FactCheck factCheck() {
        return factCheck;
    }

    IndexedIncome indexedIncome() {
        return indexedIncome;
    }

    IncomeFloor incomeFloor() {
        return incomeFloor;
    }

    IncomeLimit incomeLimit() {
        return incomeLimit;
    }

    IncomeDivisor incomeDivisor() {
        return incomeDivisor;
    }

    FamilyReduction familyReduction() {
        return familyReduction;
    }

    DwellingRules dwelling() {
        return dwelling;
    }

    DwellingRanges ranges() {
        return ranges;
    }

    SocialReduction socialReduction() {
        return socialReduction;
    }

    IncomeAge incomeAge() {
        return incomeAge;
    }
}
