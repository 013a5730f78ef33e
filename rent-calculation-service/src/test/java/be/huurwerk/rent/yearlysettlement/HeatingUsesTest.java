package be.huurwerk.rent.yearlysettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.rent.chargesettlement.DayWeights;
import be.huurwerk.rent.chargesettlement.Dwelling;
import be.huurwerk.rent.chargesettlement.MeterUse;
import be.huurwerk.rent.chargesettlement.MeterUses;
import be.huurwerk.rent.chargesettlement.Period;
import be.huurwerk.rent.chargesettlement.Stay;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeatingUsesTest {

    private static final Period YEAR = period("2019-01-01", "2019-12-31");
    private static final UUID METERED = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID WITHOUT = new UUID(0, 3);

    @Test
    void isComparedWithTheYearBeforeAndTheMeanOfTheBuilding() {
        // Given: the first household leaves in the year, at a reading; the other's meter came in July of the year
        // before, the third dwelling has none
        List<Dwelling> dwellings = List.of(
                dwelling(METERED, stay(11, "2019-01-01", "2019-06-30"), stay(12, "2019-07-01", "2019-12-31")),
                dwelling(OTHER, stay(21, "2019-01-01", "2019-12-31")),
                dwelling(WITHOUT, stay(31, "2019-01-01", "2019-12-31")));
        MeterUses uses = new MeterUses(
                List.of(
                        use(METERED, "2018-01-01", "2018-06-30", "450"),
                        use(OTHER, "2018-07-01", "2018-12-31", "700"),
                        use(METERED, "2019-01-01", "2019-06-30", "500"),
                        use(METERED, "2019-07-01", "2019-12-31", "300.5"),
                        use(OTHER, "2019-01-01", "2019-12-31", "1389.5")),
                DayWeights.BY_DAYS);
        // When
        HeatingUses heating = new HeatingUses(dwellings, YEAR, uses);
        // Then: on the first 181 days 500 and 689.040 of two dwellings, on the last 184 days 300.5 and 700.460
        assertThat(said(heating, 11)).isEqualTo("500.000 before 450.000 mean 594.520");
        assertThat(said(heating, 12)).isEqualTo("300.500 before - mean 500.480");
        assertThat(said(heating, 21)).isEqualTo("1389.500 before - mean 1095.000");
        assertThat(heating.of(new UUID(1, 31))).isEmpty();
    }

    @Test
    void isComparedWithWhatOthersUsedInTheSameSeason() {
        // Given: who left at the end of winter, beside a dwelling whose meter is read once a year
        List<Dwelling> dwellings = List.of(
                dwelling(METERED, stay(11, "2019-01-01", "2019-02-28"), stay(12, "2019-03-01", "2019-12-31")),
                dwelling(OTHER, stay(21, "2019-01-01", "2019-12-31")));
        MeterUses uses = new MeterUses(
                List.of(
                        use(METERED, "2019-01-01", "2019-02-28", "300"),
                        use(METERED, "2019-03-01", "2019-12-31", "600"),
                        use(OTHER, "2019-01-01", "2019-12-31", "900")),
                days -> BigInteger.valueOf(days.from().equals(LocalDate.parse("2019-03-01")) ? 2 : 1)
                        .multiply(BigInteger.valueOf(days.days() > 364 ? 3 : 1)));
        // When a third of the year's degree days fall in the first two months
        HeatingUses heating = new HeatingUses(dwellings, YEAR, uses);
        // Then
        assertThat(said(heating, 11)).isEqualTo("300.000 before - mean 300.000");
        assertThat(said(heating, 12)).isEqualTo("600.000 before - mean 600.000");
    }

    @Test
    void isNothingWhereThereAreNoMeters() {
        List<Dwelling> dwellings = List.of(dwelling(METERED, stay(11, "2019-01-01", "2019-12-31")));
        assertThat(new HeatingUses(dwellings, YEAR, MeterUses.NONE).of(new UUID(1, 11)))
                .isEmpty();
    }

    private static String said(HeatingUses heating, int tenancy) {
        HouseholdStatement.Heating found = heating.of(new UUID(1, tenancy)).orElseThrow();
        return found.units() + " before "
                + found.yearBefore().map(BigDecimal::toString).orElse("-") + " mean " + found.mean();
    }

    private static Dwelling dwelling(UUID id, Stay... stays) {
        return new Dwelling(id, new BigDecimal("60.00"), List.of(stays), Optional.of(YEAR));
    }

    private static Stay stay(int tenancy, String from, String until) {
        Period days = period(from, until);
        return new Stay(new UUID(1, tenancy), days, List.of(new Stay.Occupants(days, 1)));
    }

    private static MeterUse use(UUID dwelling, String from, String until, String units) {
        return new MeterUse(dwelling, period(from, until), new BigDecimal(units), false);
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
