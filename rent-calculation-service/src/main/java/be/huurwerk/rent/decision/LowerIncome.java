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

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Parameters parameters;
    private final RentCalculation calculation;

    LowerIncome(Parameters parameters, RentCalculation calculation) {
        this.parameters = parameters;
        this.calculation = calculation;
    }

    /**
     * @throws MissingFactsException when the reference income, or the current one, can't be told
     * @throws UnknownParameterException when a figure is not known
     */
    boolean justifies(TenancyFile file, Grant grant) {
        RentAssessment now = assess(file, grant.from(), Optional.of(grant));
        RentAssessment before = assess(file, grant.from(), Optional.empty());
        if (grant.kind() == DecisionReason.retirement) {
            return now.countedIncome().compareTo(before.countedIncome()) < 0;
        }
        BigDecimal current = income(now);
        BigDecimal reference = income(before);
        BigDecimal drop = parameters.number("rent/income-drop", grant.from()).value();
        return reference.signum() > 0
                && current.multiply(HUNDRED).compareTo(reference.multiply(HUNDRED.subtract(drop))) <= 0;
    }

    /** Whether it is certain by now that a grant that was made is not justified. */
    boolean refutes(TenancyFile file, Grant grant) {
        try {
            return !justifies(file, grant);
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
