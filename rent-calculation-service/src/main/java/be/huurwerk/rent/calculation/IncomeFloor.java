package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.trace.Reads;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.regulation.trace.StepForm;
import java.math.BigDecimal;
import java.util.List;

/**
 * Raises the income to the integration income (<i>leefloon</i>) of the household's category, to 2019-12-31.
 *
 * <p>Which day's amount counts, and how often a cohabitant's amount counts, is the landlord's choice. A choice is read, and noted in the
 * trace, only where the income depends on it.
 */
final class IncomeFloor {

    private static final StepForm FORM = StepForm.of("incomeFloor", "income", "category", "floor");

    private final Ages ages;
    private final String legalBasis;
    private final Choice day;
    private final Choice often;
    private final Category withFamily;
    private final Category single;
    private final Category cohabitant;

    IncomeFloor(DatedLaw law, RentRules rules, Ages ages) {
        this.ages = ages;
        this.legalBasis = rules.legalBasis();
        this.day = law.choice("policy/rent/integration-income-floor-date");
        this.often = law.choice("policy/rent/integration-income-floor-cohabitants");
        this.withFamily = Category.of("withFamily", law);
        this.single = Category.of("single", law);
        this.cohabitant = Category.of("cohabitant", law);
    }

    /** The income, raised where it must be, with the step that says so. */
    Raised raise(Amount income, Household household, Counted[] all) {
        Category category = category(household);
        int adults = category == cohabitant ? Counted.number(all) : 1;
        Figure highest = category.highest();
        Amount highestFloor = times(highest, adults);
        if (income.compareTo(highestFloor) >= 0) {
            return raised(income, income, category, floor(highest, adults), highest.read());
        }
        Reads reads = Reads.NONE;
        Figure amount = category.ofYear();
        if (category.changes()) {
            reads = reads.and(day.read());
            amount = day.is("firstOfJanuary") ? category.ofYear() : category.ofDay();
        }
        int counted = 1;
        if (adults > 1) {
            reads = reads.and(often.read());
            counted = often.is("perCountedAdult") ? adults : 1;
        }
        Amount floor = times(amount, counted);
        Amount result = income.compareTo(floor) >= 0 ? income : floor;
        return raised(result, income, category, floor(amount, counted), reads.and(amount.read()));
    }

    private Raised raised(Amount result, Amount income, Category category, BigDecimal floor, Reads reads) {
        Euro cents = income.cents();
        Step step =
                FORM.step(result == income ? cents : result.cents(), reads, legalBasis, cents, category.word(), floor);
        return new Raised(result, step);
    }

    /** With a supported child living here: with family; alone: single; else cohabitant. */
    private Category category(Household household) {
        int living = 0;
        List<Member> members = household.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.isSettled()) {
                if (member.domiciled() && ages.isSupportedChild(member)) {
                    return withFamily;
                }
                living += member.livesIn() ? 1 : 0;
            }
        }
        return living == 1 ? single : cohabitant;
    }

    private static Amount times(Figure amount, int adults) {
        return adults == 1 ? amount.amount() : amount.amount().times(adults, 1);
    }

    private static BigDecimal floor(Figure amount, int adults) {
        return adults == 1 ? amount.value() : amount.value().multiply(BigDecimal.valueOf(adults));
    }

    /** The amount of a category on 1 January of the rent year, and on the day on which the rent takes effect. */
    private record Category(String word, Figure ofYear, Figure ofDay) {

        static Category of(String category, DatedLaw law) {
            String name = "rent/integration-income-floor";
            return new Category(
                    category, law.figure(name, category, law.firstOfJanuary()), law.figure(name, category, law.on()));
        }

        Figure highest() {
            return ofYear.value().compareTo(ofDay.value()) >= 0 ? ofYear : ofDay;
        }

        boolean changes() {
            return ofYear.value().compareTo(ofDay.value()) != 0;
        }
    }

    /** The income to go on with and how it came about. */
    record Raised(Amount amount, Step step) {}
}
