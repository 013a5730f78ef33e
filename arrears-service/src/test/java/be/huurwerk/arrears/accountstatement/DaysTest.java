package be.huurwerk.arrears.accountstatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static LocalDate day(int of) {
        return LocalDate.of(2019, 4, of);
    }

    @Test
    void nothingToldIsNoDays() {
        assertThat(Days.of(new TreeMap<>(), day(30), 10)).isEmpty();
    }

    @Test
    void whatFitsIsToldInOnePartUntilTheLastDay() {
        assertThat(Days.of(new TreeMap<>(Map.of(day(1), 4, day(9), 6)), day(30), 10))
                .containsExactly(new Days(day(1), day(30)));
    }

    @Test
    void partsFollowOneAnotherAndADayIsNeverDivided() {
        // Given
        TreeMap<LocalDate, Integer> told = new TreeMap<>(Map.of(day(1), 4, day(9), 7, day(12), 40, day(20), 1));

        // When
        List<Days> parts = Days.of(told, day(30), 10);

        // Then
        assertThat(parts)
                .containsExactly(
                        new Days(day(1), day(8)),
                        new Days(day(9), day(11)),
                        new Days(day(12), day(19)),
                        new Days(day(20), day(30)));
    }
}
