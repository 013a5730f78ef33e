package be.huurwerk.regulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({"2019, 2019-04-21", "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2038, 2038-04-25"})
    void knowsEaster(int year, LocalDate sunday) {
        assertThat(WorkingDays.easter(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-18, 2019-04-18",
        // Easter Sunday, and the Monday after it
        "2019-04-21, 2019-04-23",
        // a Saturday before a Monday of All Saints
        "2021-10-30, 2021-11-02",
        "2024-12-25, 2024-12-26"
    })
    void movesADayThatIsNoneToTheNext(LocalDate day, LocalDate moved) {
        assertThat(WorkingDays.orNext(day, Parameters.shipped())).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        // a Monday: Tuesday, Wednesday, Thursday
        "2015-01-05, 2015-01-08",
        // a Friday before Christmas: Monday, Tuesday, Thursday
        "2024-12-20, 2024-12-26"
    })
    void countsNeitherWeekendsNorHolidays(LocalDate day, LocalDate third) {
        assertThat(WorkingDays.after(day, 3, Parameters.shipped())).isEqualTo(third);
    }
}
