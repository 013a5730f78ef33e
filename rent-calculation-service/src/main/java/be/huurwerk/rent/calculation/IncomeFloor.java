package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Raises the income to the integration income (<i>leefloon</i>) of the household's category, to 2019-12-31.
 *
 * <p>Which day's amount counts, and how often a cohabitant's amount counts, is the landlord's choice. A choice is read, and noted in the
 * trace, only where the income depends on it.
 */
final class IncomeFloor {

    private static final String NAME = "rent/integration-income-floor";

    private final Parameters parameters;
    private final RentQuestion question;
    private final RentRules rules;

    IncomeFloor(Parameters parameters, RentQuestion question, RentRules rules) {
        this.parameters = parameters;
        this.question = question;
        this.rules = rules;
    }

    /** The income, raised where it must be, with the step that says so; empty when no floor is in force. */
    Optional<IndexedIncome.Amount> raise(BigDecimal income, List<WhoCounts.Counted> all) {
        if (!rules.raisesToIntegrationIncome()) {
            return Optional.empty();
        }
        String category = category();
        int adults = (int) all.stream().filter(WhoCounts.Counted::counts).count();
        DatedValue ofYear = parameters.number(NAME, category, question.ageDay());
        DatedValue ofDay = parameters.number(NAME, category, question.effectiveDate());
        DatedValue highest = ofYear.value().compareTo(ofDay.value()) >= 0 ? ofYear : ofDay;
        boolean cohabitants = category.equals("cohabitant") && adults > 1;
        BigDecimal highestFloor = cohabitants ? times(highest, adults) : highest.value();
        Step.Builder step = Step.named("incomeFloor")
                .operand("income", Rounding.CENT_HALF_UP.euro(income))
                .operand("category", category)
                .legalBasis(rules.legalBasis());
        if (income.compareTo(highestFloor) >= 0) {
            step.operand("floor", highestFloor).read(highest);
            return Optional.of(new IndexedIncome.Amount(income, step.result(Rounding.CENT_HALF_UP.euro(income))));
        }
        DatedValue amount = ofYear;
        if (ofYear.value().compareTo(ofDay.value()) != 0) {
            DatedWord day = parameters.word("policy/rent/integration-income-floor-date", question.effectiveDate());
            step.read(day);
            amount = day.is("firstOfJanuary") ? ofYear : ofDay;
        }
        BigDecimal floor = amount.value();
        if (cohabitants) {
            DatedWord often =
                    parameters.word("policy/rent/integration-income-floor-cohabitants", question.effectiveDate());
            step.read(often);
            floor = often.is("perCountedAdult") ? times(amount, adults) : floor;
        }
        BigDecimal raised = income.max(floor);
        step.operand("floor", floor).read(amount);
        return Optional.of(new IndexedIncome.Amount(raised, step.result(Rounding.CENT_HALF_UP.euro(raised))));
    }

    /** With a supported child living here: with family; alone: single; else cohabitant. */
    private String category() {
        int adultAge = parameters
                .number("rent/ages", "adult", question.effectiveDate())
                .intValue();
        Household household = question.household();
        boolean withChild = household.supportedChildren(question.ageDay(), adultAge).stream()
                .anyMatch(Member::domiciled);
        if (withChild) {
            return "withFamily";
        }
        return household.living().size() == 1 ? "single" : "cohabitant";
    }

    private static BigDecimal times(DatedValue amount, int count) {
        return amount.value().multiply(BigDecimal.valueOf(count));
    }
}
