package be.huurwerk.rent.chargesettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In 2019 a day costs a euro a dwelling and a unit of a meter a euro; degree days are those of the example policy, 3000 a year. */
class NewAdvancesTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final UUID ALL_YEAR = new UUID(1, 1);
    private static final UUID EARLIER = new UUID(1, 2);
    private static final UUID LATER = new UUID(1, 3);

    private final List<Dwelling> dwellings = new ArrayList<>();
    private final List<MeterUse> uses = new ArrayList<>();

    @Test
    void takesWhatGoesByMetersToAYearByDegreeDaysAndAllElseByDays() {
        // Given: until 14 October, 510 + 450 + 390 + 240 + 120 + 40 + 40 + 40 + 90 + 240 x 14 / 31
        let(FIRST, stay(ALL_YEAR, "2019-01-01", "2019-12-31"));
        let(SECOND, stay(EARLIER, "2019-01-01", "2019-10-14"), stay(LATER, "2019-10-15", "2019-12-31"));
        used(FIRST, "2019-01-01", "2019-12-31", 500);
        used(SECOND, "2019-01-01", "2019-10-14", 300);
        used(SECOND, "2019-10-15", "2019-12-31", 200);
        // When
        NewAdvances next = settle(year(), "730.00", "1000.00");
        // Then: (365.00 + 500.00) / 12; (365.00 + 300.00 x 3000 x 31 / (1920 x 31 + 240 x 14)) / 12
        assertFound(
                next.ofTenancy(ALL_YEAR), "72.08 household household (365.00 x 365 / 365 + 500.00 x 3000 / 3000) / 12");
        assertFound(
                next.ofTenancy(EARLIER),
                "67.39 household household (287.00 x 365 / 287 + 300.00 x 93000 / 62880) / 12");
    }

    @Test
    void givesWhoLivedThereForLessThanAQuarterWhatTheDwellingCameTo() {
        // Given: 78 days
        let(FIRST, stay(ALL_YEAR, "2019-01-01", "2019-12-31"));
        let(SECOND, stay(EARLIER, "2019-01-01", "2019-10-14"), stay(LATER, "2019-10-15", "2019-12-31"));
        used(FIRST, "2019-01-01", "2019-12-31", 500);
        used(SECOND, "2019-01-01", "2019-10-14", 300);
        used(SECOND, "2019-10-15", "2019-12-31", 200);
        // When
        NewAdvances next = settle(year(), "730.00", "1000.00");
        // Then
        String dwelling = "72.08 dwelling dwelling (365.00 x 365 / 365 + 500.00 x 3000 / 3000) / 12";
        assertFound(next.ofTenancy(LATER), dwelling);
        assertFound(next.ofDwelling(SECOND), dwelling);
    }

    @Test
    void takesHeatingOfTheDwellingWhereOnlyTheSummerWasLived() {
        // Given: 122 days, 210 degree days of 3000
        let(FIRST, stay(ALL_YEAR, "2019-06-01", "2019-09-30"));
        used(FIRST, "2019-01-01", "2019-05-31", 390);
        used(FIRST, "2019-06-01", "2019-09-30", 2);
        used(FIRST, "2019-10-01", "2019-12-31", 208);
        // When
        NewAdvances next = settle(year(), "365.00", "600.00");
        // Then
        assertFound(
                next.ofTenancy(ALL_YEAR), "80.42 household dwelling (122.00 x 365 / 122 + 600.00 x 3000 / 3000) / 12");
    }

    @Test
    void takesTheMeanOfTheBuildingWhereTheDwellingWasNewToo() {
        // Given: the third since December, 480 degree days
        let(FIRST, stay(ALL_YEAR, "2019-01-01", "2019-12-31"));
        let(SECOND);
        Period december = period("2019-12-01", "2019-12-31");
        dwellings.add(new Dwelling(
                THIRD, BigDecimal.TEN, List.of(stay(LATER, "2019-12-01", "2019-12-31")), Optional.of(december)));
        used(FIRST, "2019-01-01", "2019-12-31", 500);
        used(SECOND, "2019-01-01", "2019-12-31", 500);
        used(THIRD, "2019-12-01", "2019-12-31", 100);
        // When
        NewAdvances next = settle(year(), "761.00", "1100.00");
        // Then: (365.00 + 1100.00 x 3000 / 6480) / 12
        String mean = "72.85 building building (761.00 x 365 / 761 + 1100.00 x 3000 / 6480) / 12";
        assertFound(next.ofTenancy(LATER), mean);
        assertFound(next.ofDwelling(THIRD), mean);
        assertFound(next.ofDwelling(new UUID(0, 4)), mean);
        assertFound(
                next.ofDwelling(SECOND), "72.08 dwelling dwelling (365.00 x 365 / 365 + 500.00 x 3000 / 3000) / 12");
    }

    @Test
    void asksInProportionOfAShorterPeriod() {
        // Given: 59 days, of which 14.5 are enough
        let(FIRST, stay(ALL_YEAR, "2019-01-01", "2019-02-28"));
        used(FIRST, "2019-01-01", "2019-02-28", 100);
        // When
        NewAdvances next = settle(period("2019-01-01", "2019-02-28"), "59.00", "100.00");
        // Then
        assertFound(
                next.ofTenancy(ALL_YEAR), "56.46 household household (59.00 x 365 / 59 + 100.00 x 3000 / 960) / 12");
    }

    @Test
    void isNeverLessThanNothingAndHasNoHeatingWhereNoMeterCounts() {
        // Given
        let(FIRST, stay(ALL_YEAR, "2019-01-01", "2019-12-31"));
        // When
        NewAdvances next = settle(year(), "-10.00", "0.00");
        // Then
        assertFound(next.ofTenancy(ALL_YEAR), "0.00 household - (-10.00 x 365 / 365) / 12");
    }

    private void let(UUID dwellingId, Stay... stays) {
        dwellings.add(new Dwelling(dwellingId, BigDecimal.TEN, List.of(stays)));
    }

    private void used(UUID dwellingId, String from, String until, int units) {
        uses.add(new MeterUse(dwellingId, period(from, until), BigDecimal.valueOf(units), false));
    }

    private NewAdvances settle(Period period, String byDays, String byMeters) {
        List<Cost> costs = new ArrayList<>();
        costs.add(
                new Cost(new UUID(2, 1), "commonElectricity", Euro.of(byDays), AllocationKey.equal, Optional.empty()));
        if (!byMeters.equals("0.00")) {
            costs.add(new Cost(
                    new UUID(2, 2), "utilities", Euro.of(byMeters), AllocationKey.meterReading, Optional.empty()));
        }
        DayWeights degreeDays = DayWeights.byDegreeDays(PARAMETERS, period.from());
        Settlement settlement = Settlement.of(period, dwellings, costs, new MeterUses(uses, degreeDays), 1);
        return new NewAdvances(settlement, dwellings, degreeDays, PARAMETERS);
    }

    private static void assertFound(NewAdvance advance, String expected) {
        String heating =
                advance.found().byDegreeDays().map(NewAdvance.Basis::name).orElse("-");
        assertThat(advance.monthly() + " " + advance.found().byDays() + " " + heating + " "
                        + advance.found().formula())
                .isEqualTo(expected);
    }

    private static Stay stay(UUID tenancyId, String from, String until) {
        Period days = period(from, until);
        return new Stay(tenancyId, days, List.of(new Stay.Occupants(days, 1)));
    }

    private static Period year() {
        return period("2019-01-01", "2019-12-31");
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
