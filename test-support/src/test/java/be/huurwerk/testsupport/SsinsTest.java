package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SsinsTest {

    @Test
    void addsSixtyToTheMonthAndChecksByNinetySeven() {
        // 806501001 mod 97 = 30, 97 - 30 = 67
        assertThat(Ssins.of(LocalDate.of(1980, 5, 1), 1)).isEqualTo("80650100167");
    }

    @Test
    void countsATwoBeforeTheDigitsOfThoseBornFrom2000On() {
        // 2126301001 mod 97 = 85, 97 - 85 = 12
        assertThat(Ssins.of(LocalDate.of(2012, 3, 1), 1)).isEqualTo("12630100112");
    }

    @Test
    void makesAWrongCheckNumberOnRequest() {
        assertThat(Ssins.withWrongCheckNumber(LocalDate.of(1980, 5, 1), 1)).isEqualTo("80650100168");
    }
}
