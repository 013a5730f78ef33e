package be.huurwerk.letterkit;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class NotationTest {

    @Test
    void writesMoneyAsTheLanguageDoes() {
        assertThat(Notation.DUTCH.euro(Euro.of("1234.5"))).isEqualTo("€\u00a01.234,50");
        assertThat(Notation.ENGLISH.euro(Euro.of("1234.5"))).isEqualTo("€\u00a01,234.50");
        assertThat(Notation.DUTCH.amount(Euro.of("-12.30"))).isEqualTo("\u2212\u00a012,30");
        assertThat(Notation.DUTCH.euro(Euro.of("-12.30"))).isEqualTo("\u2212\u00a0\u20ac\u00a012,30");
        assertThat(Notation.DUTCH.amount(Euro.ZERO)).isEqualTo("0,00");
    }

    @Test
    void keepsTheDecimalsOfANumber() {
        assertThat(Notation.DUTCH.number(new BigDecimal("107.01"))).isEqualTo("107,01");
        assertThat(Notation.DUTCH.number(new BigDecimal("37276"))).isEqualTo("37.276");
        assertThat(Notation.DUTCH.number(new BigDecimal("9.5"))).isEqualTo("9,5");
        assertThat(Notation.ENGLISH.number(new BigDecimal("1E+2"))).isEqualTo("100");
    }

    @Test
    void writesDatesInWords() {
        assertThat(Notation.DUTCH.date(LocalDate.of(2020, 3, 1))).isEqualTo("1\u00a0maart\u00a02020");
        assertThat(Notation.ENGLISH.date(LocalDate.of(2020, 3, 1))).isEqualTo("1\u00a0March\u00a02020");
        assertThat(Notation.DUTCH.month(YearMonth.of(2020, 8))).isEqualTo("augustus\u00a02020");
    }
}
