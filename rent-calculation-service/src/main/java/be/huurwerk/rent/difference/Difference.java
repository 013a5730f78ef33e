package be.huurwerk.rent.difference;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentQuestion;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a rent is another than a former one of the same tenancy.
 *
 * @param contributions what each cause does to the rent; together they are the difference to the cent
 * @param steps the steps that came out otherwise, the rent itself last but for what is measured on it
 * @param facts what was told differently
 * @param parameters the figures and choices that both read and that are others
 */
record Difference(
        Euro rentBefore,
        Euro rentAfter,
        List<Contribution> contributions,
        List<StepChange> steps,
        List<FactChange> facts,
        List<ParameterChange> parameters) {

    /** Figures that are only read where somebody is a child, disabled, or alone. */
    private static final Set<String> OF_MEMBERS = Set.of(
            "rent/family-reduction",
            "rent/income-limit",
            "rent/dependant-weight",
            "rent/disability-abatement",
            "rent/ages");

    /**
     * A calculation: what was asked, and the answer.
     *
     * @param incomesUsed the incomes that the answer rests on, by member
     */
    record Calculated(RentQuestion question, RentAssessment assessment, Map<String, List<Income>> incomesUsed) {}

    static Difference between(Calculated before, Calculated after) {
        RentAssessment was = before.assessment();
        RentAssessment is = after.assessment();
        return new Difference(
                was.rent(),
                is.rent(),
                Contributions.of(was, is),
                StepChanges.between(was.trace(), is.trace()),
                FactChanges.between(before, after),
                ParameterChange.between(was.trace(), is.trace()));
    }

    /** The same without what tells of the health, the age or the family of a member: for who may not read personal data. */
    Difference withoutMembers() {
        return new Difference(
                rentBefore,
                rentAfter,
                contributions,
                steps.stream().filter(step -> step.memberId().isEmpty()).toList(),
                facts.stream()
                        .filter(fact -> fact.kind() != FactChange.Kind.memberFact)
                        .toList(),
                parameters.stream()
                        .filter(parameter -> !OF_MEMBERS.contains(parameter.name()))
                        .toList());
    }

    Euro change() {
        return rentAfter.minus(rentBefore);
    }
}
