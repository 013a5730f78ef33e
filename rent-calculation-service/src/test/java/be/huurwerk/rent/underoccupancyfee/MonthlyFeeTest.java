package be.huurwerk.rent.underoccupancyfee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published figures, with their sources.
 *
 * <ul>
 *   <li>huisvestingheistputte.be: "Je betaalt voor een slaapkamer te veel 31 euro/maand (bedrag in 2019). Dit betaal je extra bij je
 *       maandelijkse huurprijs en kosten."
 *   <li>hbvl.be 2022-10-25: "zo'n 32 euro extra per maand, per kamer"
 *   <li>vlaanderen.be: "een percentage van de reële huurprijs (15%) met een minimum van 37 euro (geïndexeerd bedrag voor 2024), per
 *       overtallige slaapkamer"
 * </ul>
 */
class MonthlyFeeTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @ParameterizedTest
    @CsvSource({
        "2017-09-01, 1, 316.10, 30.00, confirmed", // huurdersplatform.be (2017-09-15)
        "2018-06-01, 1, 316.10, 31.00, derived", // 31 x 105.29 / 107.01 = 30.50, whole euros
        "2019-06-01, 1, 316.10, 31.00, confirmed",
        "2019-06-01, 2, 316.10, 62.00, confirmed", // 2 x 31
        "2020-06-01, 1, 316.10, 32.00, derived", // 31 x 109.02 / 107.01 = 31.58, whole euros
        "2022-10-01, 1, 316.10, 32.00, likely",
        "2024-04-01, 1, 200.00, 37.00, confirmed", // 200.00 x 15 / 100 = 30.00, the minimum is more
        "2024-04-01, 2, 200.00, 74.00, confirmed",
        "2024-04-01, 1, 316.10, 47.42, confirmed", // 316.10 x 15 / 100 = 47.415
        "2024-04-01, 3, 316.10, 142.25, confirmed", // 3 x 47.415 = 142.245, rounded once
        "2025-04-01, 1, 200.00, 38.00, derived"
    })
    void isThatOfItsYear(LocalDate month, int surplus, BigDecimal rent, BigDecimal expected, String status) {
        // When
        MonthlyFee fee = MonthlyFee.of(surplus, month, month, Optional.of(Euro.of(rent)), PARAMETERS)
                .orElseThrow();
        // Then
        assertThat(fee.fee().amount()).isEqualTo(expected);
        assertThat(fee.parameterStatus()).isEqualTo(Status.of(status));
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
        LocalDate in2030 = LocalDate.of(2030, 1, 1);
        // Then
        assertThatThrownBy(() -> MonthlyFee.of(1, in2030, in2030, Optional.of(Euro.of("300.00")), PARAMETERS))
                .isInstanceOf(UnknownParameterException.class);
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
        List<SurplusPeriod> due = List.of(new SurplusPeriod(LocalDate.of(2026, 12, 1), Optional.empty(), 1));
        // When
        FeeSchedule schedule =
                FeeSchedule.of(due, LocalDate.of(2027, 12, 31), day -> Optional.of(Euro.of("200.00")), PARAMETERS);
        // Then
        assertThat(schedule.periods()).hasSize(1);
        assertThat(schedule.periods().get(0).until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(schedule.unknown())
                .hasValueSatisfying(figure -> assertThat(figure.name()).isEqualTo("rent/under-occupancy-fee"));
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
