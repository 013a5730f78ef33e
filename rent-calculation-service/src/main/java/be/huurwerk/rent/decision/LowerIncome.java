package be.huurwerk.rent.decision;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.calculation.MissingFactsException;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.household.Grant;
import be.huurwerk.rent.household.TenancyFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** When a current income justifies a rent on it: after a drop of the law's percentage or more, or a pension that is lower at all. */
final class LowerIncome {

    private final Parameters parameters;
    private final RentCalculation calculation;

    LowerIncome(Parameters parameters, RentCalculation calculation) {
        this.parameters = parameters;
        this.calculation = calculation;
    }

    /**
     * What is compared.
     *
     * @throws MissingFactsException when the reference income, or the current one, can't be told
     * @throws UnknownParameterException when a figure is not known
     */
    ComparedIncomes compare(TenancyFile file, Grant grant) {
        RentAssessment now = assess(file, grant.from(), Optional.of(grant));
        RentAssessment before = assess(file, grant.from(), Optional.empty());
        return grant.kind() == DecisionReason.retirement
                ? new ComparedIncomes(now.countedIncome(), before.countedIncome())
                : new ComparedIncomes(income(now), income(before));
    }

    /** @throws UnknownParameterException when the law's percentage is not known */
    boolean justifies(ComparedIncomes incomes, Grant grant) {
        return grant.kind() == DecisionReason.retirement
                ? incomes.isLower()
                : incomes.dropsBy(
                        parameters.number("rent/income-drop", grant.from()).value());
    }

    /** Whether it is certain by now that a grant that was made is not justified. */
    boolean refutes(TenancyFile file, Grant grant) {
        try {
            return !justifies(compare(file, grant), grant);
        } catch (MissingFactsException | UnknownParameterException notCertain) {
            return false;
        }
    }

    /** Before it is raised to the integration income; indexed or as it was declared, as the landlord chose. */
    private BigDecimal income(RentAssessment assessed) {
        DatedWord base = parameters.word("policy/rent/income-drop-base", assessed.effectiveDate());
        return base.is("reference") ? UnindexedIncome.of(assessed.trace().get(0)) : assessed.countedIncome();
    }

    private RentAssessment assess(TenancyFile file, LocalDate on, Optional<Grant> grant) {
        return calculation.assess(file.question(on, grant).orElseThrow());
    }
}
