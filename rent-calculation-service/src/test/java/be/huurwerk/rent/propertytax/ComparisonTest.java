package be.huurwerk.rent.propertytax;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Je krijgt het hoogste van de twee kortingen" (the tenant information page): never both. */
class ComparisonTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2019, 1, 1);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2019, 12, 31);

    @ParameterizedTest(name = "reduction {0}, social reduction {1} a month: credit {2}")
    @CsvSource({
        // base rent 600.00, rent 590.00: 12 x 10.00 = 120.00
        "153.00,  10.00,  33.00",
        // rent 316.10: 12 x 283.90 = 3406.80
        "153.00, 283.90,   0.00",
        // the other reading, the family reduction of one child: 12 x 19.00 = 228.00
        "153.00,  19.00,   0.00",
        "300.00,  19.00,  72.00",
        "120.00,  10.00,   0.00",
        "120.01,  10.00,   0.01",
        "  0.00,   0.00,   0.00"
    })
    void givesWhatTheReductionIsMore(String reduction, String social, String credit) {
        // When
        Comparison comparison = year(reduction, day -> Optional.of(Euro.of(social)));
        // Then
        assertThat(comparison.credit()).isEqualTo(Euro.of(credit));
        assertThat(comparison.share()).isEqualTo(Euro.of(reduction));
    }

    @Test
    void followsTheRentsOfTheYear() {
        // When: 6 x 10.00 + 6 x 20.00 = 180.00
        Comparison comparison =
                year("200.00", day -> Optional.of(Euro.of(day.getMonthValue() <= 6 ? "10.00" : "20.00")));
        // Then
        assertThat(comparison.formula()).isEqualTo("max(0, 200.00 - 180.00)");
        assertThat(comparison.months()).isEmpty();
        assertThat(comparison.credit()).isEqualTo(Euro.of("20.00"));
    }

    @Test
    void comparesEachMonthByItselfWhereTheLandlordDoes() {
        // When: a twelfth of 240.00 is 20.00; six months at 10.00 leave 6 x 10.00, six at 30.00 leave nothing
        Comparison comparison = Comparison.of(
                        Euro.of("240.00"),
                        NEW_YEAR,
                        NEW_YEARS_EVE,
                        true,
                        day -> Optional.of(Euro.of(day.getMonthValue() <= 6 ? "10.00" : "30.00")))
                .orElseThrow();
        // Then: by the year it would be max(0, 240.00 - 240.00)
        assertThat(comparison.credit()).isEqualTo(Euro.of("60.00"));
        assertThat(comparison.share()).isEqualTo(Euro.of("240.00"));
        assertThat(comparison.months()).contains("6 x max(0, 20.00 - 10.00) + 6 x max(0, 20.00 - 30.00)");
    }

    @Test
    void dividesTheYearByDaysBetweenTwoHouseholds() {
        // Given: 365 x 153.00 / 365; the first until 28 February (59 days), the second from 1 April (275 days), March
        // empty
        Function<LocalDate, Optional<Euro>> nothing = day -> Optional.of(Euro.ZERO);
        // When
        Comparison first = part("2019-01-01", "2019-02-28", nothing);
        Comparison empty = part("2019-03-01", "2019-03-31", nothing);
        Comparison second = part("2019-04-01", "2019-12-31", nothing);
        // Then: 153.00 x 59 / 365 = 24.731; 153.00 x 90 / 365 = 37.726
        assertThat(first.share()).isEqualTo(Euro.of("24.73"));
        assertThat(empty.share()).isEqualTo(Euro.of("13.00"));
        assertThat(second.share()).isEqualTo(Euro.of("115.27"));
    }

    @Test
    void takesOfAMonthThatIsBrokenOffItsDays() {
        // When: 15 of the 30 days of April, 31.00 a month: 15.50
        Comparison comparison = part("2019-04-16", "2019-04-30", day -> Optional.of(Euro.of("31.00")));
        // Then: 153.00 x 120 / 365 = 50.30; 153.00 x 105 / 365 = 44.01
        assertThat(comparison.socialReduction()).isEqualTo(Euro.of("15.50"));
        assertThat(comparison.share()).isEqualTo(Euro.of("6.29"));
    }

    @Test
    void waitsForARentThatIsNotDecided() {
        assertThat(Comparison.of(
                        Euro.of("153.00"),
                        NEW_YEAR,
                        NEW_YEARS_EVE,
                        false,
                        day -> Optional.of(Euro.ZERO).filter(zero -> day.getMonthValue() < 12)))
                .isEmpty();
    }

    @Test
    void losesNoCentHoweverTheYearIsCut() {
        Random random = new Random(20190101);
        for (int i = 0; i < 5_000; i++) {
            Euro reduction = Euro.ofCents(random.nextInt(100_000));
            boolean byMonth = random.nextBoolean();
            int year = 2019 + random.nextInt(2);
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            LocalDate cut = first.plusDays(random.nextInt(first.lengthOfYear() - 1));
            // When
            List<Comparison> parts = List.of(
                    Comparison.of(reduction, first, cut, byMonth, day -> Optional.of(Euro.ZERO))
                            .orElseThrow(),
                    Comparison.of(reduction, cut.plusDays(1), last, byMonth, day -> Optional.of(Euro.ZERO))
                            .orElseThrow());
            // Then
            assertThat(parts.get(0).share().plus(parts.get(1).share())).isEqualTo(reduction);
            assertThat(parts).allSatisfy(part -> {
                assertThat(part.share().isNegative()).isFalse();
                assertThat(part.credit()).isEqualTo(part.share());
            });
        }
    }

    private static Comparison year(String reduction, Function<LocalDate, Optional<Euro>> social) {
        return Comparison.of(Euro.of(reduction), NEW_YEAR, NEW_YEARS_EVE, false, social)
                .orElseThrow();
    }

    private static Comparison part(String from, String until, Function<LocalDate, Optional<Euro>> social) {
        return Comparison.of(Euro.of("153.00"), LocalDate.parse(from), LocalDate.parse(until), false, social)
                .orElseThrow();
    }
}
