package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.TraceJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the versions of the formulas have in common, and in what they differ. */
class FormulasTest {

    private static final String FIRST = "rent-1+b1078e5af28b";

    private final RentCalculation newest = new RentCalculation(Parameters.shipped());
    private final RentCalculation first =
            RentCalculation.of(FIRST, Parameters.shipped()).orElseThrow();

    /** Indexed from June of the income's year to June 2020; divided by 55. */
    @Test
    void theFirstLetALaterIncomeOfAnyKindDisplaceTheAssessedOne() {
        // Given an assessment of 2018, and an integration income of 2019
        RentQuestion question = question(
                "2021-01-01",
                new Income(2018, Euro.of("20000.00"), IncomeKind.taxable, List.of()),
                new Income(2019, Euro.of("11144.72"), IncomeKind.integrationIncome, List.of()));

        // When
        RentAssessment before = first.assess(question);
        RentAssessment after = newest.assess(question);

        // Then
        assertThat(before.indexedIncome().amount()).isEqualTo(Arithmetic.cents("11144.72 * 110.05 / 109.02"));
        assertThat(after.indexedIncome().amount()).isEqualTo(Arithmetic.cents("20000 * 110.05 / 107.01"));
        assertThat(before.rent()).isEqualTo(Euro.of("204.55"));
        assertThat(after.rent()).isEqualTo(Euro.of("373.97"));
    }

    @Test
    void bothGoByALaterStatementThatThereWasNoIncome() {
        // Given
        RentQuestion question = question(
                "2021-01-01",
                new Income(2018, Euro.of("20000.00"), IncomeKind.taxable, List.of()),
                new Income(2019, Euro.ZERO, IncomeKind.none, List.of()));

        // Then
        assertThat(first.assess(question).rent())
                .isEqualTo(newest.assess(question).rent())
                .isEqualTo(Euro.of("180.00"));
    }

    @Test
    void toTheEndOf2019BothTakeTheFixedYear() {
        // Given
        RentQuestion question = question(
                "2019-01-01",
                new Income(2016, Euro.of("20000.00"), IncomeKind.taxable, List.of()),
                new Income(2017, Euro.of("30000.00"), IncomeKind.integrationIncome, List.of()));

        // Then
        assertThat(first.assess(question).rent())
                .isEqualTo(newest.assess(question).rent())
                .isEqualTo(Euro.of("375.10"));
    }

    /** Whoever declares incomes of one year only. */
    @Test
    void giveTheSameTraceByteForByteInEverythingElse() {
        RandomQuestions.forEach(29, (random, question) -> {
            RentAssessment assessed = newest.assess(question);
            RentAssessment before = first.assess(question);
            assertThat(TraceJson.write(before.trace())).isEqualTo(TraceJson.write(assessed.trace()));
            assertThat(before.rent()).isEqualTo(assessed.rent());
        });
    }

    @Test
    void areNamedByTheirVersionBeforeThatOfTheFigures() {
        String figures = Parameters.shipped().fingerprint("rent");

        assertThat(newest.rulesVersion()).isEqualTo("rent-2+" + figures);
        assertThat(first.rulesVersion()).isEqualTo("rent-1+" + figures);
        assertThat(first.assess(question("2021-01-01", taxable())).rulesVersion())
                .isEqualTo(first.rulesVersion());
    }

    @Test
    void areNotKnownOfALaterReleaseNorOfAnythingElse() {
        assertThat(List.of("rent-3+b1078e5af28b", "rent-12+b1078e5af28b", "rent-1", "rent", "+", ""))
                .allSatisfy(version -> assertThat(RentCalculation.of(version, Parameters.shipped()))
                        .isEmpty());
    }

    private static Income taxable() {
        return new Income(2018, Euro.of("20000.00"), IncomeKind.taxable, List.of());
    }

    private static RentQuestion question(String from, Income... incomes) {
        Member tenant = new MemberFacts(
                        "m0",
                        Role.tenant,
                        LocalDate.of(1980, 5, 1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .with(List.of(incomes));
        return new RentQuestion(
                LocalDate.parse(from),
                new DwellingFigures(
                        Euro.of("600.00"),
                        Optional.of(Euro.of("180.00")),
                        Optional.of(Euro.ZERO),
                        Optional.of(Euro.ZERO)),
                new Household(List.of(tenant)),
                IncomeBasis.REFERENCE);
    }
}
