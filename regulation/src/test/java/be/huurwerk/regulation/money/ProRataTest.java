package be.huurwerk.regulation.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProRataTest {

    private static final YearMonth MARCH = YearMonth.of(2019, 3);

    private static Function<LocalDate, Optional<Euro>> since(int day, String amount) {
        return on -> Optional.of(Euro.of(amount)).filter(any -> on.getDayOfMonth() >= day);
    }

    @Test
    void givesTheDaysOfTheCalendarTheirPart() {
        // 316.10 x 16 / 31 = 163.148...
        assertThat(ProRata.of(MARCH, since(16, "316.10"))).isEqualTo(Euro.of("163.15"));
        // 60.00 x 16 / 31 = 30.967...
        assertThat(ProRata.of(MARCH, since(16, "60.00"))).isEqualTo(Euro.of("30.97"));
        // 0.01 x 15 / 30 = 0.005, a half cent up
        assertThat(ProRata.of(YearMonth.of(2019, 4), since(16, "0.01"))).isEqualTo(Euro.of("0.01"));
    }

    @Test
    void roundsAMonthOfTwoAmountsOnce() {
        // (15 x 10.01 + 16 x 20.02) / 31 = 470.47 / 31 = 15.17645...
        assertThat(ProRata.of(MARCH, day -> Optional.of(Euro.of(day.getDayOfMonth() <= 15 ? "10.01" : "20.02"))))
                .isEqualTo(Euro.of("15.18"));
    }

    @Test
    void leavesTheAmountOfAWholeMonthAsItIs() {
        Random random = new Random(20190316);
        for (int round = 0; round < 1_000; round++) {
            // Given
            Euro amount = Euro.ofCents(random.nextInt(300_000));
            YearMonth month = MARCH.plusMonths(random.nextInt(120));

            // When
            Euro whole = ProRata.of(month, day -> Optional.of(amount));

            // Then
            assertThat(whole).isEqualTo(amount);
        }
    }

    @Test
    void isTheExactQuotientToTheNearestCentAndOfTwoTheHigher() {
        Random random = new Random(20190317);
        for (int round = 0; round < 5_000; round++) {
            // Given
            YearMonth month = MARCH.plusMonths(random.nextInt(120));
            Euro[] amounts = new Euro[month.lengthOfMonth()];
            long sum = 0;
            for (int day = 0; day < amounts.length; day++) {
                amounts[day] = random.nextInt(4) == 0 ? null : Euro.ofCents(random.nextInt(150_000));
                sum += amounts[day] == null ? 0 : amounts[day].cents();
            }

            // When
            Euro part = ProRata.of(month, day -> Optional.ofNullable(amounts[day.getDayOfMonth() - 1]));

            // Then: floor((2 x sum + days) / (2 x days)), in cents
            BigInteger days = BigInteger.valueOf(month.lengthOfMonth());
            BigInteger expected = BigInteger.valueOf(2 * sum).add(days).divide(days.shiftLeft(1));
            assertThat(BigInteger.valueOf(part.cents())).isEqualTo(expected);
        }
    }

    @Test
    void partsOfAMonthThatIsCutInTwoSumToTheWholeOrToACentMore() {
        Random random = new Random(20190318);
        for (int round = 0; round < 2_000; round++) {
            // Given
            YearMonth month = MARCH.plusMonths(random.nextInt(120));
            Euro amount = Euro.ofCents(random.nextInt(150_000));
            int cut = 1 + random.nextInt(month.lengthOfMonth() - 1);

            // When
            Euro before = ProRata.of(month, day -> Optional.of(amount).filter(any -> day.getDayOfMonth() <= cut));
            Euro after = ProRata.of(month, day -> Optional.of(amount).filter(any -> day.getDayOfMonth() > cut));

            // Then
            assertThat(before.plus(after).minus(amount)).isBetween(Euro.ZERO, Euro.of("0.01"));
        }
    }
}
