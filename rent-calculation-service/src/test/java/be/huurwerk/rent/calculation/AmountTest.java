package be.huurwerk.rent.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AmountTest {

    private static final long SEED = 20200601;

    @Test
    void keepsFractionsOfACentWithoutEnd() {
        // Given: a third and two thirds of a cent, neither of which a decimal number can write
        Amount third = Amount.ofCents(1).times(1, 3);
        Amount twoThirds = Amount.ofCents(2).times(1, 3);

        // When
        Amount sum = third.plus(twoThirds);

        // Then
        assertThat(sum).isEqualByComparingTo(Amount.ofCents(1));
        assertThat(sum.isWholeCents()).isTrue();
        assertThat(third.isWholeCents()).isFalse();
    }

    @Test
    void roundsHalfACentUp() {
        assertThat(Amount.ofCents(1).dividedBy(2).cents()).isEqualTo(Euro.of("0.01"));
        assertThat(Amount.ofCents(49).dividedBy(100).cents()).isEqualTo(Euro.ZERO);
        assertThat(Amount.of(new BigDecimal("206.305")).cents()).isEqualTo(Euro.of("206.31"));
    }

    @Test
    void showsTenDecimals() {
        assertThat(Amount.ofCents(2_000_000).times(10701, 10374).tenDecimals())
                .isEqualTo(new BigDecimal("20630.4222093696"));
        assertThat(Amount.ofCents(5).tenDecimals()).isEqualTo(new BigDecimal("0.0500000000"));
    }

    @Test
    void takesAwayWhatIsThere() {
        assertThat(Amount.ofCents(300).lessOrZero(Amount.ofCents(100))).isEqualByComparingTo(Amount.ofCents(200));
        assertThat(Amount.ofCents(100).lessOrZero(Amount.ofCents(300))).isEqualByComparingTo(Amount.ZERO);
        assertThat(Amount.ofCents(100).lessOrZero(Amount.ofCents(100)).isPositive())
                .isFalse();
    }

    @Test
    void takesPercentsWithDecimals() {
        assertThat(Amount.ofCents(20_000).percent(new BigDecimal("12.5"))).isEqualByComparingTo(Amount.ofCents(2_500));
        assertThat(Amount.ofCents(20_000).percent(new BigDecimal("1E+2"))).isEqualByComparingTo(Amount.ofCents(20_000));
    }

    @Test
    void agreesWithDecimalsOf34DigitsOnWhateverIncome() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            // Given: incomes of up to four members from different years, the last ones beyond what a fraction of longs
            // holds
            BigDecimal decimal = BigDecimal.ZERO;
            Amount amount = Amount.ZERO;
            for (int member = random.nextInt(4); member >= 0; member--) {
                long cents = random.nextLong(random.nextInt(10) == 0 ? 99_999_999_999_999L : 9_000_000L);
                int to = 9_000 + random.nextInt(6_000);
                int from = 9_000 + random.nextInt(6_000);
                decimal = decimal.add(BigDecimal.valueOf(cents, 2)
                        .multiply(BigDecimal.valueOf(to))
                        .divide(BigDecimal.valueOf(from), MathContext.DECIMAL128));
                amount = amount.plus(Amount.ofCents(cents).times(to, from));
            }
            int divisor = 51 + random.nextInt(5);
            BigDecimal share = decimal.divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL128);

            // When / Then
            assertThat(amount.cents().amount()).isEqualTo(decimal.setScale(2, RoundingMode.HALF_UP));
            assertThat(amount.tenDecimals()).isEqualTo(decimal.setScale(10, RoundingMode.HALF_UP));
            assertThat(amount.dividedBy(divisor).cents().amount()).isEqualTo(share.setScale(2, RoundingMode.HALF_UP));
            assertThat(amount.dividedBy(divisor).tenDecimals()).isEqualTo(share.setScale(10, RoundingMode.HALF_UP));
        }
    }
}
