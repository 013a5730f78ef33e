package be.huurwerk.rent.calculation;

import static be.huurwerk.rent.calculation.RandomQuestions.tenant;
import static be.huurwerk.rent.calculation.RandomQuestions.with;
import static be.huurwerk.rent.calculation.RandomQuestions.withMoreIncomes;
import static be.huurwerk.rent.calculation.RandomQuestions.withTenant;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of the rent for every household, tried on many that a seeded generator makes. */
class RentPropertiesTest {

    private static final long SEED = 20190215;

    private final RentCalculation calculation = new RentCalculation(Parameters.shipped());

    @Test
    void staysWithinTheDwellingsBoundsAndNeverBelowZero() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            Euro floor = assessed.minimumRent().plus(assessed.energyCorrection());
            assertThat(assessed.rent()).isLessThanOrEqualTo(assessed.maximumRent());
            assertThat(assessed.rent()).isGreaterThanOrEqualTo(floor.min(assessed.maximumRent()));
            assertThat(assessed.rent().isNegative()).isFalse();
            assertThat(assessed.socialReduction())
                    .isEqualTo(assessed.maximumRent().minus(assessed.rent()));
        });
    }

    @Test
    void saysWhichBoundChangedIt() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            switch (assessed.bound()) {
                case none -> assertThat(assessed.rent()).isEqualTo(assessed.calculatedRent());
                case minimum ->
                    assertThat(assessed.rent())
                            .isGreaterThan(assessed.calculatedRent())
                            .isEqualTo(assessed.minimumRent().plus(assessed.energyCorrection()));
                case maximum ->
                    assertThat(assessed.rent())
                            .isNotEqualTo(assessed.calculatedRent())
                            .isEqualTo(assessed.maximumRent());
            }
        });
    }

    @Test
    void isTheShareLessTheReductionsBeforeTheBounds() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            assertThat(assessed.calculatedRent())
                    .isEqualTo(assessed.incomeShare()
                            .plus(assessed.energyCorrection())
                            .minus(assessed.patrimonyReduction())
                            .minus(assessed.familyReduction()));
        });
    }

    @Test
    void doesNotDependOnTheOrderOfMembers() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // Given
            List<Member> shuffled = new ArrayList<>(question.household().members());
            Collections.shuffle(shuffled, random);

            // When
            RentAssessment assessed = calculation.assess(with(question, shuffled));

            // Then
            assertThat(assessed)
                    .usingRecursiveComparison()
                    .ignoringFields("trace")
                    .isEqualTo(calculation.assess(question));
        });
    }

    @Test
    void doesNotDependOnTheOrderOfIncomes() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // Given
            RentQuestion several = withMoreIncomes(question, random);
            List<Member> shuffled = several.household().members().stream()
                    .map(member -> {
                        List<Income> incomes = new ArrayList<>(member.incomes());
                        Collections.shuffle(incomes, random);
                        return member.withIncomes(incomes);
                    })
                    .toList();

            // When
            RentAssessment assessed = calculation.assess(with(several, shuffled));

            // Then
            assertThat(assessed).isEqualTo(calculation.assess(several));
        });
    }

    @Test
    void isTheSameForTheSameFacts() {
        RentCalculation another = new RentCalculation(Parameters.shipped());
        RandomQuestions.forEach(
                SEED,
                (random, question) -> assertThat(another.assess(question)).isEqualTo(calculation.assess(question)));
    }

    @Test
    void neverFallsWhenAnIncomeRises() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // When
            RentAssessment before = calculation.assess(question);
            RentAssessment after = calculation.assess(richer(question, random));

            // Then: also across bands, since a higher band has a lower divisor
            assertThat(after.rent()).isGreaterThanOrEqualTo(before.rent());
            assertThat(after.incomeShare()).isGreaterThanOrEqualTo(before.incomeShare());
            assertThat(after.incomeBand()).isGreaterThanOrEqualTo(before.incomeBand());
        });
    }

    @Test
    void neverRisesWhenAReductionOfTheDwellingRises() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // Given
            DwellingFigures figures = question.dwelling();
            DwellingFigures reduced = new DwellingFigures(
                    figures.baseRent(),
                    figures.minimumRent(),
                    figures.patrimonyReduction().map(euro -> euro.plus(Euro.ofCents(random.nextInt(5_000)))),
                    figures.energyCorrection());

            // When
            RentAssessment after = calculation.assess(
                    new RentQuestion(question.effectiveDate(), reduced, question.household(), question.basis()));

            // Then
            assertThat(after.rent())
                    .isLessThanOrEqualTo(calculation.assess(question).rent());
        });
    }

    @Test
    void ignoresTheEnergyCorrectionTo2019AndNeverFallsByItAfter() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // Given
            DwellingFigures figures = question.dwelling();
            DwellingFigures without = new DwellingFigures(
                    figures.baseRent(), figures.minimumRent(), figures.patrimonyReduction(), Optional.of(Euro.ZERO));

            // When
            Euro rent = calculation
                    .assess(new RentQuestion(question.effectiveDate(), without, question.household(), question.basis()))
                    .rent();

            // Then
            if (question.effectiveDate().getYear() < 2020) {
                assertThat(calculation.assess(question).rent()).isEqualTo(rent);
            } else {
                assertThat(calculation.assess(question).rent()).isGreaterThanOrEqualTo(rent);
            }
        });
    }

    @Test
    void neverFallsWhenAnyOfSeveralIncomesRises() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // Given
            RentQuestion several = withMoreIncomes(question, random);
            Member tenant = tenant(several);
            List<Income> incomes = new ArrayList<>(tenant.incomes());
            int place = random.nextInt(incomes.size());
            Income income = incomes.get(place);
            incomes.set(
                    place,
                    new Income(
                            income.year(),
                            income.amount().plus(Euro.ofCents(random.nextInt(800_000))),
                            income.kind(),
                            List.of()));

            // When
            RentAssessment before = calculation.assess(several);
            RentAssessment after = calculation.assess(withTenant(several, tenant.withIncomes(incomes)));

            // Then
            assertThat(after.rent()).isGreaterThanOrEqualTo(before.rent());
            assertThat(after.countedIncome()).isGreaterThanOrEqualTo(before.countedIncome());
        });
    }

    private static RentQuestion richer(RentQuestion question, Random random) {
        Member tenant = tenant(question);
        Income income = tenant.incomes().get(0);
        Euro more = income.amount().plus(Euro.ofCents(random.nextInt(800_000)));
        return withTenant(
                question, tenant.withIncomes(List.of(new Income(income.year(), more, income.kind(), List.of()))));
    }
}
