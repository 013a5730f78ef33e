package be.huurwerk.rent.underoccupancyfee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.rent.Cases;
import be.huurwerk.rent.calculation.Arithmetic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class MonthlyFeeTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @TestFactory
    Stream<DynamicTest> publishedExamples() {
        return Cases.of("under-occupancy-fee", (question, expected) -> {
            // When
            LocalDate month = LocalDate.parse(question.required("month").asText());
            MonthlyFee fee = MonthlyFee.of(
                            question.required("surplusBedrooms").asInt(),
                            month,
                            month,
                            Optional.of(Euro.of(question.required("rent").asText())),
                            PARAMETERS)
                    .orElseThrow();
            // Then
            assertThat(fee.fee().amount())
                    .isEqualTo(Arithmetic.cents(expected.required("fee").asText()));
            assertThat(fee.parameterStatus())
                    .isEqualTo(Status.of(expected.required("parameterStatus").asText()));
        });
    }

    @Test
    void showsItsFormula() {
        // Given
        LocalDate month = LocalDate.of(2024, 4, 1);
        // When
        MonthlyFee share = MonthlyFee.of(2, month, month, Optional.of(Euro.of("316.10")), PARAMETERS)
                .orElseThrow();
        MonthlyFee sum = MonthlyFee.of(2, month, LocalDate.of(2019, 6, 1), Optional.empty(), PARAMETERS)
                .orElseThrow();
        // Then
        assertThat(share.formula()).isEqualTo("2 x max(316.10 x 15 / 100, 37.00)");
        assertThat(sum.formula()).isEqualTo("2 x 31.00");
    }

    @Test
    void waitsForTheRentOnlyWhereTheLawAsksIt() {
        // Given
        LocalDate in2024 = LocalDate.of(2024, 1, 1);
        // Then
        assertThat(MonthlyFee.of(1, in2024, in2024, Optional.empty(), PARAMETERS))
                .isEmpty();
        assertThat(MonthlyFee.of(1, in2024, LocalDate.of(2023, 12, 1), Optional.empty(), PARAMETERS))
                .isPresent();
    }

    @Test
    void isNotGuessedForAYearWhoseFigureIsUnknown() {
        // Given
        LocalDate in2025 = LocalDate.of(2025, 1, 1);
        // Then
        assertThatThrownBy(() -> MonthlyFee.of(1, in2025, in2025, Optional.of(Euro.of("300.00")), PARAMETERS))
                .isInstanceOf(UnknownParameterException.class)
                .hasMessageContaining("rent/under-occupancy-fee");
    }

    @Test
    void takesTheMinimumThatTheLandlordSays(@TempDir Path policy) throws Exception {
        // Given
        Files.createDirectories(policy.resolve("rent"));
        Files.writeString(policy.resolve("rent/under-occupancy-fee.yaml"), """
            title: {nl: Minimum, en: Minimum}
            unit: euro
            validity: calendarYear
            values:
              - {from: 2025-01-01, value: 38, status: policy, source: "this landlord"}
            """);
        LocalDate in2025 = LocalDate.of(2025, 4, 1);
        // When
        MonthlyFee fee = MonthlyFee.of(1, in2025, in2025, Optional.of(Euro.of("200.00")), Parameters.withPolicy(policy))
                .orElseThrow();
        // Then: 200.00 x 15 / 100 is less
        assertThat(fee.fee()).isEqualTo(Euro.of("38.00"));
        assertThat(fee.parameterStatus()).isEqualTo(Status.POLICY);
    }

    @Test
    void changesWithTheYearTheRentAndTheSurplus() {
        // Given
        List<SurplusPeriod> due = List.of(
                new SurplusPeriod(LocalDate.of(2023, 11, 1), Optional.of(LocalDate.of(2024, 2, 29)), 1),
                new SurplusPeriod(LocalDate.of(2024, 3, 1), Optional.empty(), 2));
        // When: the rent rises on 1 February
        FeeSchedule schedule = FeeSchedule.of(
                due,
                LocalDate.of(2024, 12, 31),
                day -> Optional.of(Euro.of(day.isBefore(LocalDate.of(2024, 2, 1)) ? "300.00" : "400.00")),
                PARAMETERS);
        // Then: 35; 300.00 x 15 / 100; 400.00 x 15 / 100; 2 x 60.00
        assertThat(schedule.periods().stream()
                        .map(period -> period.from() + " " + period.until() + " "
                                + period.fee().fee()))
                .containsExactly(
                        "2023-11-01 2023-12-31 35.00",
                        "2024-01-01 2024-01-31 45.00",
                        "2024-02-01 2024-02-29 60.00",
                        "2024-03-01 2024-12-31 120.00");
    }

    @Test
    void leavesOutTheYearsThatAreNotKnownAndSaysWhich() {
        // Given
        List<SurplusPeriod> due = List.of(new SurplusPeriod(LocalDate.of(2024, 12, 1), Optional.empty(), 1));
        // When
        FeeSchedule schedule =
                FeeSchedule.of(due, LocalDate.of(2025, 12, 31), day -> Optional.of(Euro.of("200.00")), PARAMETERS);
        // Then
        assertThat(schedule.periods()).hasSize(1);
        assertThat(schedule.periods().get(0).until()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(schedule.waiting())
                .hasSize(12)
                .allSatisfy(month -> assertThat(month.unknown())
                        .hasValueSatisfying(figure -> assertThat(figure.name()).isEqualTo("rent/under-occupancy-fee")));
    }

    @Test
    void aLandlordMayKeepTheOldSumForWhoPaidItBefore2024(@TempDir Path policy) throws Exception {
        // Given
        Files.createDirectories(policy.resolve("rent"));
        Files.writeString(policy.resolve("rent/under-occupancy-fee-begun-before-2024.yaml"), """
            title: {nl: Overgang, en: Transition}
            unit: choice
            validity: untilReplaced
            values:
              - {from: 2024-01-01, value: oldAmount, status: policy, source: "this landlord"}
            """);
        Parameters parameters = Parameters.withPolicy(policy);
        LocalDate month = LocalDate.of(2024, 4, 1);
        Optional<Euro> rent = Optional.of(Euro.of("400.00"));
        // Then
        assertThat(MonthlyFee.of(1, LocalDate.of(2023, 7, 1), month, rent, parameters)
                        .orElseThrow()
                        .fee())
                .isEqualTo(Euro.of("35.00"));
        assertThat(MonthlyFee.of(1, LocalDate.of(2024, 1, 1), month, rent, parameters)
                        .orElseThrow()
                        .fee())
                .isEqualTo(Euro.of("60.00"));
    }
}
