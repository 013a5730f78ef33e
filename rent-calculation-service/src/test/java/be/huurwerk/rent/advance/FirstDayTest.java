package be.huurwerk.rent.advance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstDayTest {

    @ParameterizedTest
    @CsvSource({
        "2020-02-01, 2020-02-29, false",
        "2020-03-01, 2020-03-01, false",
        "2020-03-01, 2020-02-29, true",
        "2020-03-02, 2020-02-29, false"
    })
    void isTheFirstOfAMonthThatIsYetToCome(LocalDate validFrom, LocalDate today, boolean taken) {
        assertThat(FirstDay.fault("validFrom", validFrom, today).isEmpty()).isEqualTo(taken);
    }
}
