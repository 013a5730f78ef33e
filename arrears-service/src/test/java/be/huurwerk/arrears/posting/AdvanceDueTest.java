package be.huurwerk.arrears.posting;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.chargeadvance.AdvancePeriod;
import be.huurwerk.arrears.chargeadvance.Advances;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An advance of 60.00 since 16 March, and of 65.50 from July on, of a lease that begins on 16 March. */
class AdvanceDueTest {

    private static final LocalDate START = LocalDate.of(2019, 3, 16);
    private static final Advances ADVANCES = new Advances(List.of(
            new AdvancePeriod(START, Optional.of(LocalDate.of(2019, 6, 30)), Euro.of("60.00")),
            new AdvancePeriod(LocalDate.of(2019, 7, 1), Optional.empty(), Euro.of("65.50"))));

    private static Euro due(Optional<LocalDate> end, int month) {
        return AdvanceDue.of(new TenancyPeriod(START, end), ADVANCES, YearMonth.of(2019, month));
    }

    @Test
    void aMonthThatTheLeaseFillsInPartIsDividedByDaysAsTheRentIs() {
        // 60.00 x 16 / 31 = 30.967...
        assertThat(due(Optional.empty(), 3)).isEqualTo(Euro.of("30.97"));
        assertThat(due(Optional.empty(), 4)).isEqualTo(Euro.of("60.00"));
        assertThat(due(Optional.empty(), 7)).isEqualTo(Euro.of("65.50"));
    }

    @Test
    void endsWithTheLeaseThoughTheAdvanceIsToldToHoldOn() {
        Optional<LocalDate> end = Optional.of(LocalDate.of(2019, 7, 10));

        // 65.50 x 10 / 31 = 21.129...
        assertThat(due(end, 7)).isEqualTo(Euro.of("21.13"));
        assertThat(due(end, 8)).isEqualTo(Euro.ZERO);
    }

    @Test
    void aTenancyThatWasAMistakeOwesNone() {
        assertThat(due(Optional.of(START.minusDays(1)), 4)).isEqualTo(Euro.ZERO);
    }
}
