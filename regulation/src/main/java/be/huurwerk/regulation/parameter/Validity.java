package be.huurwerk.regulation.parameter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
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

        @Override
        Optional<LocalDate> lastDay(LocalDate from) {
            return Optional.of(from.with(TemporalAdjusters.lastDayOfYear()));
        }
    },
    /** To the end of the month of its {@code from}; for a published index. */
    CALENDAR_MONTH("calendarMonth") {
        @Override
        boolean reaches(LocalDate from, LocalDate on) {
            return YearMonth.from(from).equals(YearMonth.from(on));
        }

        @Override
        Optional<LocalDate> lastDay(LocalDate from) {
            return Optional.of(from.with(TemporalAdjusters.lastDayOfMonth()));
        }
    },
    /** Until the next one. */
    UNTIL_REPLACED("untilReplaced") {
        @Override
        boolean reaches(LocalDate from, LocalDate on) {
            return true;
        }

        @Override
        Optional<LocalDate> lastDay(LocalDate from) {
            return Optional.empty();
        }
    };

    private final String code;

    Validity(String code) {
        this.code = code;
    }

    /** Whether a value from this date still holds on that later one. */
    abstract boolean reaches(LocalDate from, LocalDate on);

    /** The last day that a value from this date can reach; empty when it has no such day. */
    abstract Optional<LocalDate> lastDay(LocalDate from);

    String code() {
        return code;
    }

    static Optional<Validity> of(String code) {
        return Arrays.stream(values())
                .filter(validity -> validity.code.equals(code))
                .findFirst();
    }
}
