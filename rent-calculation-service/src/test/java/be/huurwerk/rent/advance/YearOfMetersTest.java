package be.huurwerk.rent.advance;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.chargesettlement.DayWeights;
import be.huurwerk.rent.chargesettlement.Dwelling;
import be.huurwerk.rent.chargesettlement.MeterUse;
import be.huurwerk.rent.chargesettlement.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class YearOfMetersTest {

    private static final Period YEAR = new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));

    @Test
    void takesAUseOfSomeDaysForTheYearByDegreeDays() {
        // Given: read until the end of November in one dwelling, and all year in the other
        Dwelling until = dwelling(1);
        Dwelling whole = dwelling(2);
        DayWeights weights = DayWeights.byDegreeDays(Parameters.shipped(), YEAR.from());
        BigDecimal december = new BigDecimal(weights.of(new Period(LocalDate.of(2019, 12, 1), YEAR.until())));
        BigDecimal all = new BigDecimal(weights.of(YEAR));
        List<MeterUse> uses = List.of(use(until, LocalDate.of(2019, 11, 30), "1000"), use(whole, YEAR.until(), "1000"));
        // When
        List<MeterUse> found =
                new YearOfMeters(YEAR, weights).of(List.of(until, whole), uses).uses();
        // Then: as much more as December weighs
        BigDecimal expected =
                new BigDecimal("1000").multiply(all).divide(all.subtract(december), 3, RoundingMode.HALF_UP);
        assertThat(found).extracting(MeterUse::units).containsExactly(expected, new BigDecimal("1000.000"));
        assertThat(found).extracting(MeterUse::days).containsOnly(YEAR);
    }

    @Test
    void leavesOutADwellingThatWasNotRead() {
        assertThat(new YearOfMeters(YEAR, DayWeights.BY_DAYS)
                        .of(List.of(dwelling(1)), List.of())
                        .uses())
                .isEmpty();
    }

    private static MeterUse use(Dwelling dwelling, LocalDate until, String units) {
        return new MeterUse(dwelling.dwellingId(), new Period(YEAR.from(), until), new BigDecimal(units), false);
    }

    private static Dwelling dwelling(long id) {
        return new Dwelling(new UUID(0, id), new BigDecimal("50.00"), List.of(), Optional.empty());
    }
}
