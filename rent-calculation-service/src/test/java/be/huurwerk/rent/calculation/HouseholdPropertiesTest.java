package be.huurwerk.rent.calculation;

import static be.huurwerk.rent.calculation.MemberBuilder.aChild;
import static be.huurwerk.rent.calculation.MemberBuilder.aMember;
import static be.huurwerk.rent.calculation.MemberBuilder.aRelative;
import static be.huurwerk.rent.calculation.RandomQuestions.tenant;
import static be.huurwerk.rent.calculation.RandomQuestions.withMore;
import static be.huurwerk.rent.calculation.RandomQuestions.withTenant;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a member, an income or a year does to the rent of every household, a property a rule. */
class HouseholdPropertiesTest {

    private static final long SEED = 20200401;
    private static final LocalDate ABATEMENT_BEGINS = LocalDate.of(2020, 4, 1);

    private final RentCalculation calculation = new RentCalculation(Parameters.shipped());

    @Test
    void aTemporaryResidentChangesNothing() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment with = calculation.assess(withMore(
                    question, aMember(Role.temporaryResident).severelyDisabled().build()));

            assertThat(with).usingRecursiveComparison().ignoringFields("trace").isEqualTo(calculation.assess(question));
        });
    }

    @Test
    void aChildNeverLowersTheFamilyReductionOrTheLimitAndBringsNoIncome() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // Given
            MemberBuilder child = aChild(question.effectiveDate().minusYears(5).toString());
            boolean disabled = random.nextBoolean();
            boolean shared = random.nextBoolean();
            child = disabled ? child.severelyDisabled() : child;
            child = shared ? child.sharedWithAnotherSocialTenant() : child;

            // When
            RentAssessment before = calculation.assess(question);
            RentAssessment after = calculation.assess(withMore(question, child.build()));

            // Then
            assertThat(after.familyReduction()).isGreaterThan(before.familyReduction());
            assertThat(after.incomeLimit()).isGreaterThan(before.incomeLimit());
            assertThat(after.incomeBand()).isLessThanOrEqualTo(before.incomeBand());
            assertThat(after.countedIncome()).isEqualByComparingTo(before.countedIncome());
        });
    }

    @Test
    void aSharedChildBringsHalfOfWhatItWouldBringAlone() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // Given
            String birthDate = question.effectiveDate().minusYears(5).toString();
            boolean disabled = random.nextBoolean();
            MemberBuilder own = disabled ? aChild(birthDate).severelyDisabled() : aChild(birthDate);
            MemberBuilder shared = disabled ? aChild(birthDate).severelyDisabled() : aChild(birthDate);
            Member elsewhere = random.nextBoolean()
                    ? shared.domiciledElsewhere().build()
                    : shared.sharedWithAnotherSocialTenant().build();

            // When
            Euro without = calculation.assess(question).familyReduction();
            Euro whole = calculation
                    .assess(withMore(question, own.build()))
                    .familyReduction()
                    .minus(without);
            Euro half = calculation
                    .assess(withMore(question, elsewhere))
                    .familyReduction()
                    .minus(without);

            // Then
            assertThat(half.times(2)).isEqualTo(whole);
        });
    }

    @Test
    void anIncomeOfTheYearBeforeTheRentYearIsNotChangedByTheIndex() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            if (question.effectiveDate().getYear() >= 2020) {
                // Given
                Income lastYear = new Income(
                        question.effectiveDate().getYear() - 1, Euro.of("12345.67"), IncomeKind.taxable, List.of());
                Income none = new Income(lastYear.year(), Euro.ZERO, IncomeKind.none, List.of());

                // When
                RentAssessment with =
                        calculation.assess(withTenant(question, tenant(question).withIncomes(List.of(lastYear))));
                RentAssessment without =
                        calculation.assess(withTenant(question, tenant(question).withIncomes(List.of(none))));

                // Then
                assertThat(with.countedIncome().subtract(without.countedIncome()))
                        .isEqualByComparingTo("12345.67");
            }
        });
    }

    @Test
    void theIntegrationIncomeIsTheLeastThatCountsTo2019AndNothingAfter() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            RentAssessment assessed = calculation.assess(question);

            Euro counted = Amount.of(assessed.countedIncome()).cents();
            if (question.effectiveDate().getYear() < 2020) {
                assertThat(assessed.indexedIncome()).isGreaterThanOrEqualTo(counted.max(Euro.of("7141.58")));
            } else {
                assertThat(assessed.indexedIncome()).isEqualTo(counted);
            }
        });
    }

    @Test
    void aSevereDisabilityOfARelativeNeverRaisesTheRent() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // Given
            int year = question.effectiveDate().getYear();
            String income = Euro.ofCents(random.nextInt(3_000_000)).toString();
            int degree = 1 + random.nextInt(3);
            Member able = aRelative(degree)
                    .earning(year < 2020 ? year - 3 : year - 2, income)
                    .build();
            Member disabled = aRelative(degree)
                    .severelyDisabled()
                    .earning(year < 2020 ? year - 3 : year - 2, income)
                    .build();

            // When
            RentAssessment without = calculation.assess(withMore(question, able));
            RentAssessment with = calculation.assess(withMore(question, disabled));

            // Then
            assertThat(with.rent()).isLessThanOrEqualTo(without.rent());
            assertThat(with.familyReduction()).isGreaterThan(without.familyReduction());
            if (!question.effectiveDate().isBefore(ABATEMENT_BEGINS)) {
                assertThat(with.countedIncome()).isLessThanOrEqualTo(without.countedIncome());
            }
        });
    }

    @Test
    void anAdultWhoJoinsNeverLowersTheIncome() {
        RandomQuestions.forEach(SEED, (random, question) -> {
            // Given
            int year = question.effectiveDate().getYear();
            Member adult = aMember(Role.coResident)
                    .earning(year < 2020 ? year - 3 : year - 2, "9000.00")
                    .build();

            // When
            RentAssessment after = calculation.assess(withMore(question, adult));

            // Then
            assertThat(after.countedIncome())
                    .isGreaterThan(calculation.assess(question).countedIncome());
        });
    }
}
