package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import java.util.List;

/** The income limit (<i>inkomensgrens</i>) of the household in the rent year, with an amount for each dependant. */
final class IncomeLimit {

    private static final String NAME = "rent/income-limit";

    private final Parameters parameters;
    private final RentQuestion question;
    private final RentRules rules;

    IncomeLimit(Parameters parameters, RentQuestion question, RentRules rules) {
        this.parameters = parameters;
        this.question = question;
        this.rules = rules;
    }

    Limit of() {
        Step.Builder step = Step.named("incomeLimit").legalBasis(rules.legalBasis());
        Household household = question.household();
        List<Member> children = supportedChildren();
        List<Member> disabled = household.settled().stream()
                .filter(Member::severelyDisabled)
                .filter(member -> member.livesIn() || member.role() == Role.child)
                .filter(member -> !children.contains(member))
                .toList();
        List<Member> living = household.living();
        Euro limit;
        if (living.size() == 1 && children.isEmpty() && living.containsAll(disabled)) {
            DatedValue base = limit(disabled.isEmpty() ? "single" : "singleDisabled");
            step.operand("base", base);
            limit = base.euro();
        } else {
            int dependants = disabled.size() + childWeights(children, step);
            DatedValue base = limit("others");
            step.operand("base", base);
            limit = base.euro();
            if (dependants > 0) {
                DatedValue perDependant = limit("perDependant");
                step.operand("dependants", dependants).operand("perDependant", perDependant);
                limit = limit.plus(perDependant.euro().times(dependants));
            }
        }
        return new Limit(limit, step.result(limit));
    }

    private List<Member> supportedChildren() {
        int adultAge = parameters
                .number("rent/ages", "adult", question.effectiveDate())
                .intValue();
        return question.household().supportedChildren(question.ageDay(), adultAge);
    }

    /** A severely disabled child counts for more than one. */
    private int childWeights(List<Member> children, Step.Builder step) {
        int disabled = (int) children.stream().filter(Member::severelyDisabled).count();
        if (disabled == 0) {
            return children.size();
        }
        DatedValue weight =
                parameters.number("rent/dependant-weight", "severelyDisabledChild", question.effectiveDate());
        step.read(weight);
        return children.size() - disabled + disabled * weight.intValue();
    }

    private DatedValue limit(String key) {
        return parameters.number(NAME, key, question.effectiveDate());
    }

    /** The limit and how it came about. */
    record Limit(Euro amount, Step step) {}
}
