package be.huurwerk.tenancy.endofterm;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.tenancy.Contract;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCalendarTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate ON = LocalDate.of(2025, 9, 1);

    /** A contract of 2017-03-01 ends 2026-02-28, so the first tests fall in 2025 and 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2029-02-28",
        "2028-02-29, 2031-02-28",
        "2028-02-28, 2031-02-28",
        "2029-02-28, 2032-02-29",
        "2028-03-14, 2031-03-14"
    })
    void extendsByThreeYears(LocalDate endDate, LocalDate extended) {
        assertThat(Contract.extended(endDate, ON, PARAMETERS)).isEqualTo(extended);
    }

    /** Six months, from the first of the month after the receipt: received a day later, the notice ends after the term. */
    @ParameterizedTest
    @CsvSource({"2026-02-28, 2025-08-31", "2028-02-29, 2027-08-31", "2028-03-14, 2027-08-31", "2027-09-30, 2027-03-31"})
    void saysUntilWhenANoticeAtTheEndCanBeReceived(LocalDate endDate, LocalDate last) {
        assertThat(TermCalendar.lastNoticeOn(endDate, ON, PARAMETERS)).contains(last);
        assertThat(TermCalendar.lastNoticeOn(endDate, LocalDate.of(2017, 2, 28), PARAMETERS))
                .isEmpty();
    }

    @Test
    void testsFromNineMonthsBeforeTheEndAndListsFromTwelve() {
        assertThat(TermCalendar.testedFrom(LocalDate.of(2026, 2, 28), ON, PARAMETERS))
                .isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(TermCalendar.listedUntil(LocalDate.of(2025, 2, 28), PARAMETERS))
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }
}
