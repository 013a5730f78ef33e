package be.huurwerk.rent.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.Income;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.Member;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.calculation.Role;
import be.huurwerk.rent.difference.Contribution.Cause;
import be.huurwerk.rent.difference.Difference.Calculated;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final RentCalculation CALCULATION = new RentCalculation(Parameters.shipped());

    @Test
    void dividesARiseAmongTheIncomeTheEnergyCorrectionAndTheFamilyReduction() {
        // Given the example of the contract, and the same household two years later
        RentQuestion before = Questions.of(
                "2019-01-01", Questions.dwelling("600.00", "180.00", "40.00", "0.00"), tenant(2016), child());
        RentQuestion after = Questions.of(
                "2022-01-01", Questions.dwelling("600.00", "180.00", "40.00", "17.13"), tenant(2016), child());

        // When
        Difference difference = Difference.between(calculated(before), calculated(after));

        // Then: share 20000 x 111.31 / 103.74 / 55 = 390.17, family reduction 20
        assertThat(difference.rentBefore()).isEqualTo(Euro.of("316.10"));
        assertThat(difference.rentAfter()).isEqualTo(Euro.of("347.30"));
        assertThat(difference.contributions())
                .containsExactly(
                        new Contribution(Cause.income, "20630.42", "21459.42", Euro.of("15.07")),
                        new Contribution(Cause.energyCorrection, "0.00", "17.13", Euro.of("17.13")),
                        new Contribution(Cause.familyReduction, "19.00", "20.00", Euro.of("-1.00")));
        assertThat(difference.parameters())
                .extracting(ParameterChange::name)
                .contains("rent/health-index", "rent/family-reduction", "rent/income-limit");
        assertThat(difference.facts())
                .containsExactly(new FactChange(
                        FactChange.Kind.dwellingFigure,
                        Optional.empty(),
                        Optional.of("energyCorrection"),
                        Optional.of("0.00"),
                        Optional.of("17.13")));
    }

    @Test
    void namesTheCauseOfEachStep() {
        // Given a child who leaves and another income
        RentQuestion before = Questions.of(
                "2019-01-01", Questions.dwelling("600.00", "180.00", "40.00", "0.00"), tenant(2016), child());
        RentQuestion after = Questions.of(
                "2019-01-01",
                Questions.dwelling("600.00", "180.00", "35.00", "0.00"),
                Questions.member("a", Role.tenant, "1980-05-01", Questions.taxable(2016, "21000.00")));

        // When
        List<StepChange> steps =
                Difference.between(calculated(before), calculated(after)).steps();

        // Then
        assertThat(steps)
                .extracting(step -> step.step()
                        + step.memberId().map(id -> " " + id).orElse("")
                        + step.cause().map(cause -> " " + cause).orElse(""))
                .contains(
                        "memberIncome a facts",
                        "memberCounts c removed",
                        "memberReduction c removed",
                        "patrimonyReduction facts",
                        "incomeShare",
                        "rent");
        assertThat(steps)
                .filteredOn(step -> step.step().equals("memberReduction"))
                .allSatisfy(step -> assertThat(step.change())
                        .hasValueSatisfying(change -> assertThat(change).isEqualByComparingTo("-19")));
    }

    @Test
    void tellsOfNoIncomeThatNeitherCalculationUses() {
        // Given a tenant whose income of 2017 came in, and a partner who joins, in a year that rests on 2016
        RentQuestion before = Questions.of(
                "2019-03-01", Questions.dwelling("600.00", "180.00", "40.00", "0.00"), tenant(2016), child());
        RentQuestion after = Questions.of(
                "2019-06-01",
                Questions.dwelling("600.00", "180.00", "40.00", "0.00"),
                Questions.member(
                        "a",
                        Role.tenant,
                        "1980-05-01",
                        Questions.taxable(2016, "20000.00"),
                        Questions.taxable(2017, "20500.00")),
                child(),
                Questions.member(
                        "b",
                        Role.legalCohabitant,
                        "1982-07-04",
                        Questions.taxable(2016, "10000.00"),
                        Questions.taxable(2017, "10200.00")));

        // When
        Difference difference = Difference.between(calculated(before), calculated(after));

        // Then
        assertThat(difference.facts())
                .extracting(FactChange::kind, change -> change.property().orElse(""))
                .containsExactly(
                        tuple(FactChange.Kind.memberJoined, ""), tuple(FactChange.Kind.income, "2016 taxable"));
        assertThat(difference.steps())
                .filteredOn(step -> step.step().equals("indexedIncome"))
                .extracting(StepChange::cause)
                .containsExactly(Optional.of(StepChange.Cause.facts));
    }

    @Test
    void saysWhatTheLimitsOfTheDwellingDid() {
        // Given a rent that was held up by the minimum
        RentQuestion before = Questions.of(
                "2019-01-01",
                Questions.dwelling("600.00", "180.00", "40.00", "0.00"),
                Questions.member("a", Role.tenant, "1980-05-01", Questions.taxable(2016, "11000.00")));
        RentQuestion after =
                Questions.of("2019-01-01", Questions.dwelling("600.00", "180.00", "40.00", "0.00"), tenant(2016));

        // When
        Difference difference = Difference.between(calculated(before), calculated(after));

        // Then: 11346.73 / 55 - 40 = 166.30, raised by 13.70
        assertThat(difference.contributions())
                .contains(new Contribution(Cause.limits, "13.70", "0.00", Euro.of("-13.70")));
        assertThat(sum(difference)).isEqualTo(difference.change());
        assertThat(new DifferenceText(LetterLanguage.nl).of(difference))
                .first()
                .asString()
                .contains("€\u00a0180,00", "€\u00a0335,10", "meer");
    }

    @Test
    void findsNoDifferenceOfARentWithItself() {
        RentQuestion question = Questions.of(
                "2019-01-01", Questions.dwelling("600.00", "180.00", "40.00", "0.00"), tenant(2016), child());

        Difference difference = Difference.between(calculated(question), calculated(question));

        assertThat(difference.contributions()).isEmpty();
        assertThat(difference.steps()).isEmpty();
        assertThat(difference.facts()).isEmpty();
        assertThat(difference.parameters()).isEmpty();
        assertThat(new DifferenceText(LetterLanguage.en).of(difference))
                .containsExactly("The rent stayed €\u00a0316.10.");
    }

    @Test
    void contributionsAddUpToTheDifferenceWhateverTheHouseholds() {
        Random random = new Random(20190301);
        for (int n = 0; n < 3000; n++) {
            // Given
            RentQuestion before = Questions.random(random);
            RentQuestion after = Questions.random(random);

            // When
            Difference difference = Difference.between(calculated(before), calculated(after));

            // Then
            assertThat(sum(difference)).as("%s %s", before, after).isEqualTo(difference.change());
            assertThat(new DifferenceText(LetterLanguage.nl).of(difference)).isNotEmpty();
        }
    }

    private static Euro sum(Difference difference) {
        return difference.contributions().stream().map(Contribution::change).reduce(Euro.ZERO, Euro::plus);
    }

    private static Member tenant(int year) {
        return Questions.member("a", Role.tenant, "1980-05-01", Questions.taxable(year, "20000.00"));
    }

    private static Member child() {
        return Questions.member("c", Role.child, "2012-03-01", new Income(2016, Euro.ZERO, IncomeKind.none, List.of()));
    }

    /** The same facts, first decided by the formulas that let a later income of any kind displace the assessed one. */
    @Test
    void tellsTheIncomesThatEachRentRestedOnUnderItsFormulas() {
        // Given
        RentQuestion question = Questions.of(
                "2020-06-01",
                Questions.dwelling("600.00", "180.00", "0.00", "0.00"),
                Questions.member(
                        "a",
                        Role.tenant,
                        "1980-05-01",
                        Questions.taxable(2017, "20000.00"),
                        new Income(2018, Euro.of("11000.00"), IncomeKind.integrationIncome, List.of())));
        RentCalculation first =
                RentCalculation.of("rent-1+", Parameters.shipped()).orElseThrow();

        // When
        Difference difference = Difference.between(
                calculated(question, first.assess(question)), calculated(question, CALCULATION.assess(question)));

        // Then: 11000 x 109.02 / 107.01 / 55, and 20000 x 109.02 / 105.29 / 55
        assertThat(difference.rentBefore()).isEqualTo(Euro.of("203.76"));
        assertThat(difference.rentAfter()).isEqualTo(Euro.of("376.52"));
        assertThat(difference.facts())
                .extracting(fact -> fact.property().orElseThrow() + " "
                        + fact.before().orElse("-") + " " + fact.after().orElse("-"))
                .containsExactly("2018 integrationIncome 11000.00 -", "2017 taxable - 20000.00");
    }

    private static Calculated calculated(RentQuestion question) {
        return calculated(question, CALCULATION.assess(question));
    }

    private static Calculated calculated(RentQuestion question, RentAssessment assessed) {
        return new Calculated(question, assessed, CALCULATION.incomesUsed(question, assessed.rulesVersion()));
    }
}
