package be.huurwerk.deposit.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    @ParameterizedTest
    @CsvSource({
        "actual365,    2020-01-01, 2021-01-01, 366, 365",
        "actualActual, 2020-01-01, 2021-01-01, 366, 366",
        "actualActual, 2019-12-01, 2020-01-01, 31, 365",
        "thirty360,    2020-01-01, 2021-01-01, 360, 360",
        "thirty360,    2019-01-31, 2019-02-28, 28, 360",
        "thirty360,    2019-03-15, 2019-03-31, 15, 360"
    })
    void countsDaysAsItsNameSays(DayCount dayCount, LocalDate from, LocalDate until, int days, int ofDays) {
        // When
        BigDecimal years = dayCount.yearsBetween(from, until);

        // Then
        assertThat(years)
                .isEqualByComparingTo(
                        BigDecimal.valueOf(days).divide(BigDecimal.valueOf(ofDays), MathContext.DECIMAL128));
    }
}
