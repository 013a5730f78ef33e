package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Reads;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;
import java.math.BigDecimal;
import java.util.List;

/**
 * The income limit (<i>inkomensgrens</i>) of the household in the rent year, with an amount for each dependant: a supported child, also
 * one who is domiciled with the other parent, and a severely disabled person.
 *
 * <p>A year has few limits, so each is made once, step included.
 */
final class IncomeLimit {

    private static final StepForm BASE = StepForm.of("incomeLimit", "base");
    private static final StepForm WITH_DEPENDANTS = StepForm.of("incomeLimit", "base", "dependants", "perDependant");
    private static final String NAME = "rent/income-limit";
    private static final int USUAL_DEPENDANTS = 16;

    private final Ages ages;
    private final String legalBasis;
    private final Figure single;
    private final Figure singleDisabled;
    private final Figure others;
    private final Figure perDependant;
    private final Figure disabledChildWeight;

    private Limit ofSingle;
    private Limit ofSingleDisabled;
    private final Limit[] byDependants = new Limit[USUAL_DEPENDANTS];
    private final Limit[] byDependantsWeighed = new Limit[USUAL_DEPENDANTS];

    IncomeLimit(DatedLaw law, RentRules rules, Ages ages) {
        this.ages = ages;
        this.legalBasis = rules.legalBasis();
        this.single = law.figure(NAME, "single");
        this.singleDisabled = law.figure(NAME, "singleDisabled");
        this.others = law.figure(NAME, "others");
        this.perDependant = law.figure(NAME, "perDependant");
        this.disabledChildWeight = law.figure("rent/dependant-weight", "severelyDisabledChild");
    }

    Limit of(Household household) {
        int living = 0;
        int children = 0;
        int disabledChildren = 0;
        int disabledLiving = 0;
        int disabledElsewhere = 0;
        List<Member> members = household.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.isSettled()) {
                living += member.livesIn() ? 1 : 0;
                if (ages.isSupportedChild(member)) {
                    children++;
                    disabledChildren += member.severelyDisabled() ? 1 : 0;
                } else if (member.severelyDisabled()) {
                    disabledLiving += member.livesIn() ? 1 : 0;
                    disabledElsewhere += !member.livesIn() && member.role() == Role.child ? 1 : 0;
                }
            }
        }
        if (living == 1 && children == 0 && disabledElsewhere == 0) {
            return disabledLiving == 0 ? ofSingle() : ofSingleDisabled();
        }
        int weighed = disabledChildren == 0 ? 0 : disabledChildren * (disabledChildWeight.whole() - 1);
        return ofOthers(disabledLiving + disabledElsewhere + children + weighed, disabledChildren > 0);
    }

    private Limit ofSingle() {
        Limit limit = ofSingle;
        if (limit == null) {
            limit = base(single);
            ofSingle = limit;
        }
        return limit;
    }

    private Limit ofSingleDisabled() {
        Limit limit = ofSingleDisabled;
        if (limit == null) {
            limit = base(singleDisabled);
            ofSingleDisabled = limit;
        }
        return limit;
    }

    /** @param weighed whether a severely disabled child counts for more than one among them */
    private Limit ofOthers(int dependants, boolean weighed) {
        Limit[] made = weighed ? byDependantsWeighed : byDependants;
        Limit limit = dependants < USUAL_DEPENDANTS ? made[dependants] : null;
        if (limit == null) {
            limit = dependants == 0 ? base(others) : withDependants(dependants, weighed);
            if (dependants < USUAL_DEPENDANTS) {
                made[dependants] = limit;
            }
        }
        return limit;
    }

    private Limit base(Figure base) {
        Euro limit = Euro.of(base.value());
        return Limit.of(limit, BASE.step(limit, base.read(), legalBasis, base.value()));
    }

    private Limit withDependants(int dependants, boolean weighed) {
        Euro limit = Euro.of(others.value()).plus(Euro.of(perDependant.value()).times(dependants));
        Reads reads = weighed ? disabledChildWeight.read() : Reads.NONE;
        return Limit.of(
                limit,
                WITH_DEPENDANTS.step(
                        limit,
                        reads.and(others.read()).and(perDependant.read()),
                        legalBasis,
                        others.value(),
                        BigDecimal.valueOf(dependants),
                        perDependant.value()));
    }

    /**
     * The limit and how it came about.
     *
     * @param exact the same amount, to compare incomes with
     */
    record Limit(Euro euro, Amount exact, Step step) {

        static Limit of(Euro euro, Step step) {
            return new Limit(euro, Amount.ofCents(euro.cents()), step);
        }
    }
}
