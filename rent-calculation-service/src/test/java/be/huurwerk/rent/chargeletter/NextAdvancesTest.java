package be.huurwerk.rent.chargeletter;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.advance.AdvanceSchedule;
import be.huurwerk.rent.advance.AdvanceSchedule.AdvancePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextAdvancesTest {

    private static final LocalDate SETTLED = LocalDate.of(2020, 3, 2);

    @Test
    void areThoseThatAreDecidedWhoeverDecidedThem() {
        assertThat(said(period("2019-03-01", "2020-03-31", "40.00"), period("2020-04-01", null, "22.64")))
                .isEqualTo("40.00 [2020-04-01 22.64]");
        assertThat(said(
                        period("2019-03-01", "2020-03-31", "40.00"),
                        period("2020-04-01", "2020-06-30", "22.64"),
                        period("2020-07-01", null, "30.00")))
                .isEqualTo("40.00 [2020-04-01 22.64, 2020-07-01 30.00]");
    }

    @Test
    void goOnWhereNothingElseIsDecided() {
        assertThat(said(period("2019-03-01", null, "40.00"))).isEqualTo("40.00 []");
        assertThat(said()).isEqualTo("- []");
    }

    @Test
    void sayThatNothingIsPaidAnyMoreButNotAfterTheLease() {
        assertThat(said(period("2019-03-01", "2020-03-31", "40.00"))).isEqualTo("40.00 [2020-04-01 -]");
        assertThat(said(period("2019-03-01", "2020-05-31", "40.00"), period("2020-07-01", null, "22.64")))
                .isEqualTo("40.00 [2020-06-01 -, 2020-07-01 22.64]");
        assertThat(said(period("2019-03-01", "2020-12-31", "40.00"))).isEqualTo("40.00 []");
    }

    private static String said(AdvancePeriod... periods) {
        NextAdvances next = NextAdvances.of(
                new AdvanceSchedule(List.of(periods)), SETTLED, Optional.of(LocalDate.of(2020, 12, 31)));
        return words(next.now()) + " "
                + next.changes().stream()
                        .map(change -> change.from() + " " + words(change.advance()))
                        .toList();
    }

    private static String words(Optional<Euro> advance) {
        return advance.map(Euro::toString).orElse("-");
    }

    private static AdvancePeriod period(String from, String until, String advance) {
        return new AdvancePeriod(
                LocalDate.parse(from), Optional.ofNullable(until).map(LocalDate::parse), Euro.of(advance));
    }
}
