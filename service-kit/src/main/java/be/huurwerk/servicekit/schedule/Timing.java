package be.huurwerk.servicekit.schedule;

import be.huurwerk.servicekit.time.WallClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;

/**
 * On which business dates a run is due, and from what time of the day in Brussels on. Written {@code everyDay 07:00}, {@code everyMonth 1
 * 05:00} (a day that a month lacks is its last one), {@code everyYear 01-02 06:00} or {@code never}.
 */
record Timing(Every every, int month, int day, LocalTime time) {

    enum Every {
        day,
        month,
        year
    }

    /**
     * The timing, or none where it says never.
     *
     * @throws IllegalArgumentException for any other text, with what is expected
     */
    static Optional<Timing> parse(String text) {
        String[] words = text.trim().split(" +");
        try {
            if (text.equals("never")) {
                return Optional.empty();
            }
            if (words[0].equals("everyDay") && words.length == 2) {
                return Optional.of(new Timing(Every.day, 0, 0, LocalTime.parse(words[1])));
            }
            if (words[0].equals("everyMonth") && words.length == 3) {
                return Optional.of(new Timing(Every.month, 0, dayOfMonth(words[1]), LocalTime.parse(words[2])));
            }
            if (words[0].equals("everyYear") && words.length == 3) {
                MonthDay date = MonthDay.parse("--" + words[1]);
                return Optional.of(
                        new Timing(Every.year, date.getMonthValue(), date.getDayOfMonth(), LocalTime.parse(words[2])));
            }
        } catch (DateTimeException | NumberFormatException wrong) {
            throw wrong(text, wrong);
        }
        throw wrong(text, null);
    }

    private static int dayOfMonth(String word) {
        int day = Integer.parseInt(word);
        if (day < 1 || day > 31) {
            throw new DateTimeException("no day of a month");
        }
        return day;
    }

    private static IllegalArgumentException wrong(String text, Exception cause) {
        return new IllegalArgumentException(
                "\"" + text + "\" is none of: everyDay 07:00, everyMonth 1 05:00, everyYear 01-02 06:00, never", cause);
    }

    boolean isDueOn(LocalDate date) {
        return switch (every) {
            case day -> true;
            case month ->
                date.getDayOfMonth() == Math.min(day, YearMonth.from(date).lengthOfMonth());
            case year ->
                date.getMonthValue() == month
                        && date.getDayOfMonth()
                                == Math.min(day, YearMonth.from(date).lengthOfMonth());
        };
    }

    /** From when on the run for a business date may begin; an hour that a day lacks is the next one. */
    Instant at(LocalDate date) {
        return date.atTime(time).atZone(WallClock.ZONE).toInstant();
    }
}
