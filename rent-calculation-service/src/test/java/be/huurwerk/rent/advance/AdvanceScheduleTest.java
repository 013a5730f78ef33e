package be.huurwerk.rent.advance;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.advance.AdvanceDecision.Basis;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdvanceScheduleTest {

    private static final LocalDate START = LocalDate.parse("2019-03-16");

    private final List<AdvanceDecision> decisions = new ArrayList<>();

    @Test
    void holdsFromItsFirstDayUntilTheNextBegins() {
        // Given
        decide("2019-03-16", "60.00");
        decide("2019-07-01", "65.50");
        // Then
        assertThat(periods(Optional.empty())).containsExactly("2019-03-16 2019-06-30 60.00", "2019-07-01 - 65.50");
    }

    @Test
    void isWhatWasDecidedLastOfTheSameDayAndLeavesOutWhatIsNothing() {
        // Given
        decide("2019-03-16", "60.00");
        decide("2019-07-01", "65.50");
        decide("2019-07-01", "0.00");
        decide("2019-09-01", "40.00");
        decide("2019-10-01", "40.00");
        // Then
        assertThat(periods(Optional.empty())).containsExactly("2019-03-16 2019-06-30 60.00", "2019-09-01 - 40.00");
    }

    @Test
    void endsWithTheLease() {
        // Given
        decide("2019-03-16", "60.00");
        decide("2019-07-01", "65.50");
        // Then
        assertThat(periods(Optional.of("2019-07-15")))
                .containsExactly("2019-03-16 2019-06-30 60.00", "2019-07-01 2019-07-15 65.50");
        assertThat(periods(Optional.of("2019-06-30"))).containsExactly("2019-03-16 2019-06-30 60.00");
        assertThat(periods(Optional.of("2019-04-30"))).containsExactly("2019-03-16 2019-04-30 60.00");
    }

    @Test
    void asksOfAMonthThatTheLeaseFillsInPartItsDays() {
        // Given
        decide("2019-03-16", "60.00");
        decide("2019-05-01", "65.50");
        AdvanceSchedule schedule = AdvanceSchedule.of(decisions, START, Optional.of(LocalDate.parse("2019-05-10")));
        // Then: 60 x 16 / 31 = 30.97, 60.00, 65.50 x 10 / 31 = 21.13
        assertThat(schedule.asked(YearMonth.of(2019, 1), YearMonth.of(2019, 12)))
                .isEqualTo(Euro.of("112.10"));
    }

    @Test
    void asksOfSomeDaysTheirPart() {
        // Given
        decide("2019-03-16", "60.00");
        AdvanceSchedule schedule = AdvanceSchedule.of(decisions, START, Optional.empty());
        LocalDate first = LocalDate.parse("2019-04-16");
        // Then: 60 x 15 / 30, 60.00
        assertThat(schedule.asked(YearMonth.of(2019, 3), YearMonth.of(2019, 5), day -> !day.isBefore(first)))
                .isEqualTo(Euro.of("90.00"));
    }

    @Test
    void asksByTheMonthWhatItAsksDayByDay() {
        Random random = new Random(46);
        for (int i = 0; i < 2_000; i++) {
            // Given
            decisions.clear();
            LocalDate start = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(730));
            for (int decided = random.nextInt(5); decided >= 0; decided--) {
                decide(
                        start.plusDays(random.nextInt(500)).toString(),
                        random.nextInt(3) == 0
                                ? "0.00"
                                : BigDecimal.valueOf(random.nextInt(20_000), 2).toPlainString());
            }
            Optional<LocalDate> end =
                    Optional.of(start.plusDays(random.nextInt(700))).filter(day -> random.nextBoolean());
            AdvanceSchedule schedule = AdvanceSchedule.of(decisions, start, end);
            YearMonth first = YearMonth.of(2018, 1 + random.nextInt(12));
            YearMonth last = first.plusMonths(random.nextInt(24));
            // Then
            assertThat(schedule.asked(first, last))
                    .as("%s to %s of %s", first, last, schedule)
                    .isEqualTo(schedule.asked(first, last, day -> true));
        }
    }

    private void decide(String validFrom, String advance) {
        decisions.add(new AdvanceDecision(
                new UUID(0, decisions.size()),
                new UUID(1, 0),
                LocalDate.parse(validFrom),
                Euro.of(advance),
                Basis.byHand,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH));
    }

    private List<String> periods(Optional<String> end) {
        return AdvanceSchedule.of(decisions, START, end.map(LocalDate::parse)).periods().stream()
                .map(period -> period.from() + " "
                        + period.until().map(LocalDate::toString).orElse("-") + " " + period.advance())
                .toList();
    }
}
