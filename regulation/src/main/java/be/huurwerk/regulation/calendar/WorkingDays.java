package be.huurwerk.regulation.calendar;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The days on which work is done: neither Saturday nor Sunday nor a legal holiday (art. 1.7 BW). */
public final class WorkingDays {

    private static final String HOLIDAYS = "arrears/public-holidays";
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** The how many-th working day after a day. */
    public static LocalDate after(LocalDate day, int many, Parameters parameters) {
        LocalDate at = day;
        for (int left = many; left > 0; ) {
            at = at.plusDays(1);
            left -= isOne(at, parameters) ? 1 : 0;
        }
        return at;
    }

    /**
     * The day itself where it is a working day, else the next one: so the last day of a term of procedure is moved that is a Saturday, a Sunday or
     * a legal holiday (art. 53 Ger.W.).
     */
    public static LocalDate orNext(LocalDate day, Parameters parameters) {
        return isOne(day, parameters) ? day : after(day, 1, parameters);
    }

    static boolean isOne(LocalDate day, Parameters parameters) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day, parameters);
    }

    private static boolean isHoliday(LocalDate day, Parameters parameters) {
        LocalDate easter = easter(day.getYear());
        return words("fixed", day, parameters)
                        .contains(MonthDay.from(day).toString().substring(2))
                || words("afterEaster", day, parameters).stream()
                        .anyMatch(days -> easter.plusDays(Long.parseLong(days)).equals(day));
    }

    private static Set<String> words(String key, LocalDate day, Parameters parameters) {
        return Arrays.stream(parameters.word(HOLIDAYS, key, day).value().split(" "))
                .collect(Collectors.toSet());
    }

    /** Easter Sunday of a Gregorian year: the Sunday after the first full moon of spring, as the church reckons it (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
