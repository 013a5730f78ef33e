package be.huurwerk.benchmarks.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.huurwerk.benchmarks.day.Timetable.Due;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final int LARGEST = 18_000;

    @Test
    void asksOfEachFileThatTenOfficersAThousandLookAtInFiveMinutesEach() {
        // 180 officers with 12 files an hour, and 180 tenants at the portal
        assertThat(Kind.TENANCY.anHour(LARGEST)).isEqualTo(2_160);
        assertThat(Kind.ACCOUNT.anHour(LARGEST)).isEqualTo(2_160 + 180);
    }

    @Test
    void givesAsManyNoticesAsTenanciesAreLeft() {
        // 18,000 x 6.4 % = 1,152 a year, 4.608 a day of 250, 15 % of them in the busiest hour
        assertThat(Kind.NOTICE.anHour(LARGEST)).isEqualTo(0.6912, within(1e-9));
    }

    @Test
    void hasAsManyCallsAsThePaceGivesInTheWindowAndTenOfWhatIsSeldom() {
        // When
        Timetable timetable = Timetable.of(LARGEST, 300, 2, 1);

        // Then
        assertThat(timetable.calls())
                .filteredOn(due -> due.kind() == Kind.TENANCY)
                .extracting(Due::number)
                .containsExactlyElementsOf(IntStream.range(0, 360).boxed().toList());
        assertThat(timetable.calls())
                .filteredOn(due -> due.kind() == Kind.NOTICE)
                .hasSize(10);
    }

    @Test
    void isInOrderWithinTheWindowAndTheSameForTheSameSeed() {
        // When
        Timetable timetable = Timetable.of(LARGEST, 60, 1, 7);

        // Then
        assertThat(timetable.calls())
                .extracting(Due::nanos)
                .isSorted()
                .allMatch(nanos -> nanos >= 0 && nanos < 60_000_000_000L);
        assertThat(timetable).isEqualTo(Timetable.of(LARGEST, 60, 1, 7)).isNotEqualTo(Timetable.of(LARGEST, 60, 1, 8));
    }
}
