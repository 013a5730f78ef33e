package be.huurwerk.benchmarks.charges;

import java.time.LocalDate;

/** The year that is settled, and when. */
final class Year {

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    static final LocalDate TODAY = LocalDate.of(2024, 5, 2);
    static final LocalDate DUE_ON = LocalDate.of(2024, 6, 30);
    static final LocalDate ADVANCES_FROM = LocalDate.of(2024, 6, 1);

    private Year() {}
}
