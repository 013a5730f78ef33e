package be.huurwerk.arrears.latecost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.arrears.latecost.LateInterest.Part;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simple interest, day by day, at the rates of the years; the sums are written as arithmetic. */
class LateInterestTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    private static LateInterest of(String open, String from, String until, InterestRates rates) {
        TreeMap<LocalDate, Euro> evenings = new TreeMap<>();
        evenings.put(LocalDate.of(2000, 1, 1), Euro.of(open));
        return LateInterest.of(evenings, LocalDate.parse(from), LocalDate.parse(until), rates, PARAMETERS);
    }

    private static InterestRates contract(String percent) {
        return InterestRates.ofContract(new BigDecimal(percent), PARAMETERS);
    }

    private static Part part(String from, String until, String open, String rate) {
        return new Part(LocalDate.parse(from), LocalDate.parse(until), Euro.of(open), new BigDecimal(rate), 365);
    }

    @Test
    void isSplitByTheHalfYearsOfTheCap() {
        LateInterest interest = of("1200.00", "2024-06-17", "2025-08-31", InterestRates.most(PARAMETERS));

        assertThat(interest.parts())
                .containsExactly(
                        part("2024-06-17", "2024-12-31", "1200.00", "12.5"),
                        part("2025-01-01", "2025-06-30", "1200.00", "11.5"),
                        part("2025-07-01", "2025-08-31", "1200.00", "10.5"));
        // 1200 x (12.5 x 198 + 11.5 x 181 + 10.5 x 62) / 36500 = 171.2055
        assertThat(interest.amount()).isEqualTo(Euro.of("171.21"));
    }

    @Test
    void isSplitByTheYearsOfTheLegalRate() {
        LateInterest interest = of("400.00", "2019-11-10", "2022-02-28", InterestRates.legal(PARAMETERS));

        assertThat(interest.parts())
                .containsExactly(
                        part("2019-11-10", "2019-12-31", "400.00", "2"),
                        part("2020-01-01", "2020-12-31", "400.00", "1.75"),
                        part("2021-01-01", "2021-12-31", "400.00", "1.75"),
                        part("2022-01-01", "2022-02-28", "400.00", "1.5"));
        // 400 x (2 x 52 + 1.75 x 366 + 1.75 x 365 + 1.5 x 59) / 36500 = 16.1288
        assertThat(interest.amount()).isEqualTo(Euro.of("16.13"));
    }

    @Test
    void aRateAboveTheCapGivesWayToTheLegalOne() {
        LateInterest interest = of("500.00", "2024-12-01", "2025-01-31", contract("12"));

        assertThat(interest.parts())
                .containsExactly(
                        part("2024-12-01", "2024-12-31", "500.00", "12"),
                        part("2025-01-01", "2025-01-31", "500.00", "4.5"));
        // 500 x (12 x 31 + 4.5 x 31) / 36500 = 7.0068
        assertThat(interest.amount()).isEqualTo(Euro.of("7.01"));
    }

    @Test
    void aRateAsHighAsTheCapStands() {
        assertThat(contract("11.5").on(LocalDate.of(2025, 6, 30))).isEqualByComparingTo("11.5");
        assertThat(contract("11.51").on(LocalDate.of(2025, 6, 30))).isEqualByComparingTo("4.5");
        assertThat(contract("12").on(LocalDate.of(2023, 8, 31))).isEqualByComparingTo("12");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-01, arrears/late-interest-cap",
        "2023-12-31, arrears/late-interest-cap",
        "2026-07-01, arrears/late-interest-cap"
    })
    void neverGuessesWhetherARateIsAboveTheCap(String day, String parameter) {
        assertThatThrownBy(() -> contract("8").on(LocalDate.parse(day)))
                .isInstanceOfSatisfying(UnknownParameterException.class, e -> {
                    assertThat(e.name()).isEqualTo(parameter);
                    assertThat(e.on()).isEqualTo(day);
                });
    }

    @Test
    void neverGuessesTheLegalRateOfAYear() {
        assertThat(InterestRates.legal(PARAMETERS).on(LocalDate.of(2026, 12, 31)))
                .isEqualByComparingTo("4.5");
        assertThatThrownBy(() -> of("100.00", "2026-12-01", "2027-01-02", InterestRates.legal(PARAMETERS)))
                .isInstanceOfSatisfying(UnknownParameterException.class, e -> {
                    assertThat(e.name()).isEqualTo("arrears/legal-interest");
                    assertThat(e.on()).isEqualTo("2027-01-01");
                });
    }

    @Test
    void aDayCountsForWhatIsOpenOnItsEvening() {
        // Given 450.00, of which 200.00 is paid on the 11th and the rest on the 16th, and 100.00 of that comes back on
        // the 21st
        TreeMap<LocalDate, Euro> evenings = new TreeMap<>();
        evenings.put(LocalDate.of(2024, 4, 1), Euro.of("450.00"));
        evenings.put(LocalDate.of(2024, 6, 11), Euro.of("250.00"));
        evenings.put(LocalDate.of(2024, 6, 16), Euro.ZERO);
        evenings.put(LocalDate.of(2024, 6, 21), Euro.of("100.00"));

        // When
        LateInterest interest = LateInterest.of(
                evenings,
                LocalDate.of(2024, 6, 1),
                LocalDate.of(2024, 6, 30),
                InterestRates.legal(PARAMETERS),
                PARAMETERS);

        // Then (450 x 10 + 250 x 5 + 100 x 10) x 5.75 / 36500 = 1.0634
        assertThat(interest.parts())
                .containsExactly(
                        part("2024-06-01", "2024-06-10", "450.00", "5.75"),
                        part("2024-06-11", "2024-06-15", "250.00", "5.75"),
                        part("2024-06-21", "2024-06-30", "100.00", "5.75"));
        assertThat(interest.amount()).isEqualTo(Euro.of("1.06"));
    }

    @Test
    void nothingRunsOnNoDays() {
        assertThat(of("450.00", "2024-06-02", "2024-06-01", InterestRates.legal(PARAMETERS)))
                .isEqualTo(new LateInterest(Euro.ZERO, List.of()));
    }

    @Test
    void halfACentIsRoundedUpOnceOverAllDays() {
        // 73.00 x 2 x 1 / 36500 = 0.004 a day: never rounded up by itself
        assertThat(of("73.00", "2019-01-01", "2019-01-01", contract("2")).amount())
                .isEqualTo(Euro.ZERO);
        assertThat(of("73.00", "2019-01-01", "2019-01-10", contract("2")).amount())
                .isEqualTo(Euro.of("0.04"));
        // 91.25 x 2 x 1 / 36500 = 0.005
        assertThat(of("91.25", "2019-01-01", "2019-01-01", contract("2")).amount())
                .isEqualTo(Euro.of("0.01"));
    }

    @Test
    void theDaysOfTheYearCountWhereTheLandlordSaysSo(@TempDir Path policy) throws IOException {
        Files.createDirectories(policy.resolve("arrears"));
        Files.writeString(policy.resolve("arrears/late-interest-day-count.yaml"), """
                title: {nl: Dagtelling, en: Day count}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 2019-01-01, value: actualActual, status: policy, source: "test"}
                """);
        TreeMap<LocalDate, Euro> evenings = new TreeMap<>();
        evenings.put(LocalDate.of(2023, 1, 1), Euro.of("1000.00"));
        Parameters parameters = Parameters.withPolicy(policy);

        LateInterest interest = LateInterest.of(
                evenings,
                LocalDate.of(2023, 12, 1),
                LocalDate.of(2024, 1, 31),
                InterestRates.legal(parameters),
                parameters);

        // 1000 x (5.25 x 31 / 36500 + 5.75 x 31 / 36600) = 4.4589 + 4.8702
        assertThat(interest.amount()).isEqualTo(Euro.of("9.33"));
    }
}
