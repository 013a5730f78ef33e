package be.huurwerk.regulation.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EuroTest {

    @Test
    void keepsTwoDecimals() {
        assertThat(Euro.of("12.5").amount()).isEqualTo(new BigDecimal("12.50"));
        assertThat(Euro.of("12.5")).hasToString("12.50").isEqualTo(Euro.of("12.50"));
        assertThat(Euro.of(new BigDecimal("1E+3"))).hasToString("1000.00");
        assertThat(Euro.of("3.1400")).isEqualTo(Euro.of("3.14"));
    }

    @Test
    void refusesAThirdDecimalInsteadOfRounding() {
        assertThatThrownBy(() -> Euro.of("12.345")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsSubtractsMultipliesAndCompares() {
        // Given
        Euro rent = Euro.of("316.10");

        // Then
        assertThat(rent.plus(Euro.of("700.00")).plus(Euro.of("16.00"))).isEqualTo(Euro.of("1032.10"));
        assertThat(rent.minus(Euro.of("316.11"))).isEqualTo(Euro.of("-0.01"));
        assertThat(rent.minus(Euro.of("316.11")).isNegative()).isTrue();
        assertThat(rent.times(3)).isEqualTo(Euro.of("948.30"));
        assertThat(rent.negate()).isEqualTo(Euro.of("-316.10"));
        assertThat(rent.min(Euro.of("316.09"))).isEqualTo(Euro.of("316.09"));
        assertThat(rent.max(Euro.of("316.11"))).isEqualTo(Euro.of("316.11"));
        assertThat(Euro.ZERO.isZero()).isTrue();
        assertThat(Euro.ZERO.isNegative() || Euro.ZERO.isPositive()).isFalse();
        assertThat(rent.isPositive()).isTrue();
    }

    @Test
    void countsInCents() {
        assertThat(Euro.ofCents(31_610)).isEqualTo(Euro.of("316.10")).hasToString("316.10");
        assertThat(Euro.of("-0.05").cents()).isEqualTo(-5);
        assertThat(Euro.ofCents(-5).amount()).isEqualTo(new BigDecimal("-0.05"));
    }

    @Test
    void refusesWhatItsCentsCannotHold() {
        Euro most = Euro.ofCents(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Euro.of("0.01"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Euro.of("92233720368547758.08")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roundsOnlyByName() {
        assertThat(Rounding.CENT_HALF_UP.euro(new BigDecimal("375.0986"))).isEqualTo(Euro.of("375.10"));
        assertThat(Rounding.CENT_HALF_UP.euro(new BigDecimal("0.005"))).isEqualTo(Euro.of("0.01"));
        assertThat(Rounding.CENT_HALF_UP.euro(new BigDecimal("-0.005"))).isEqualTo(Euro.of("-0.01"));
        assertThat(Rounding.CENT_DOWN.euro(new BigDecimal("0.019"))).isEqualTo(Euro.of("0.01"));
        assertThat(Rounding.EURO_HALF_UP.euro(new BigDecimal("1000.50"))).isEqualTo(Euro.of("1001"));
    }
}
