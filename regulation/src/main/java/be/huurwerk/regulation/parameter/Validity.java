package be.huurwerk.regulation.parameter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/** How long a value holds when no other begins. */
enum Validity {
    /** To the end of the year of its {@code from}. */
    CALENDAR_YEAR("calendarYear") {
        @Override
        boolean reaches(LocalDate from, LocalDate on) {
            return from.getYear() == on.getYear();
        }
    },
    /** To the end of the month of its {@code from}; for a published index. */
    CALENDAR_MONTH("calendarMonth") {
        @Override
        boolean reaches(LocalDate from, LocalDate on) {
            return YearMonth.from(from).equals(YearMonth.from(on));
        }
    },
    /** Until the next one. */
    UNTIL_REPLACED("untilReplaced") {
        @Override
        boolean reaches(LocalDate from, LocalDate on) {
            return true;
        }
    };

    private final String code;

    Validity(String code) {
        this.code = code;
    }

    /** Whether a value from this date still holds on that later one. */
    abstract boolean reaches(LocalDate from, LocalDate on);

    static Optional<Validity> of(String code) {
        return Arrays.stream(values())
                .filter(validity -> validity.code.equals(code))
                .findFirst();
    }
}
