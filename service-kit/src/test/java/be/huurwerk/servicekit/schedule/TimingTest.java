package be.huurwerk.servicekit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Test
    void isDueEachDay() {
        assertThat(due("everyDay 07:00", 3)).containsExactly("2026-01-01", "2026-01-02", "2026-01-03");
    }

    @Test
    void isDueOnADayOfEachMonthOrItsLast() {
        assertThat(due("everyMonth 31 05:00", 4))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
    }

    @Test
    void isDueOnADayOfEachYear() {
        assertThat(due("everyYear 02-29 06:00", 3)).containsExactly("2026-02-28", "2027-02-28", "2028-02-29");
    }

    @Test
    void isNeverDueWhereTheLandlordChoseSo() {
        assertThat(Timing.parse("never")).isEmpty();
    }

    @Test
    void beginsAtAnHourOfBrussels() {
        Timing seven = Timing.parse("everyDay 07:00").orElseThrow();
        assertThat(seven.at(LocalDate.of(2026, 1, 15))).isEqualTo(Instant.parse("2026-01-15T06:00:00Z"));
        assertThat(seven.at(LocalDate.of(2026, 7, 15))).isEqualTo(Instant.parse("2026-07-15T05:00:00Z"));
    }

    @Test
    void beginsAnHourLaterWhereTheDayLacksItsHour() {
        Timing halfPastTwo = Timing.parse("everyDay 02:30").orElseThrow();
        assertThat(halfPastTwo.at(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "everyDay",
                "everyDay 25:00",
                "everyMonth 05:00",
                "everyMonth 0 05:00",
                "everyMonth 32 05:00",
                "everyYear 13-01 05:00",
                "everyYear 1 05:00",
                "Never",
                "everyDay 07:00 08:00"
            })
    void refusesWhatIsNoTiming(String text) {
        assertThatThrownBy(() -> Timing.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("everyMonth 1 05:00");
    }

    @Test
    void takesTheChoiceThatIsInForceOnEachDay() {
        // Given
        Calendar calendar = new Calendar(Optional.of((kind, day) ->
                Optional.of(day.isBefore(LocalDate.of(2026, 2, 1)) ? "everyMonth 1 05:00" : "everyMonth 15 05:00")));

        // When
        List<LocalDate> dates = Stream.iterate(
                        calendar.first("posting", FROM, FROM.plusDays(100)),
                        Optional::isPresent,
                        date -> calendar.first("posting", date.get().plusDays(1), FROM.plusDays(100)))
                .map(Optional::get)
                .toList();

        // Then
        assertThat(dates).extracting(LocalDate::toString).containsExactly("2026-01-01", "2026-02-15", "2026-03-15");
    }

    private static List<String> due(String text, int count) {
        Timing timing = Timing.parse(text).orElseThrow();
        return FROM.datesUntil(FROM.plusYears(4))
                .filter(timing::isDueOn)
                .limit(count)
                .map(LocalDate::toString)
                .toList();
    }
}
