package be.huurwerk.rent.yearlysettlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentDayTest {

    @ParameterizedTest
    @CsvSource({
        "2020-05-04, false",
        "2020-06-02, false",
        "2020-06-03, true",
        "2021-05-04, true",
        "2021-05-05, false",
        "2050-04-30, false"
    })
    void leavesTheLandlordsDaysAndIsNotMoreThanAYearOff(LocalDate dueOn, boolean taken) {
        assertThat(PaymentDay.fault(dueOn, LocalDate.of(2020, 5, 4), Parameters.shipped())
                        .isEmpty())
                .isEqualTo(taken);
    }
}
