package be.huurwerk.benchmarks.population;

import java.time.LocalDate;
import java.util.Locale;

/** SSINs of the range that no person bears: the month is one of 61 to 72. */
public final class TestSsins {

    private TestSsins() {}

    /** @param serial 1 to 997 on a day */
    public static String of(LocalDate birth, int serial) {
        if (serial < 1 || serial > 997) {
            throw new IllegalArgumentException("No serial " + serial);
        }
        String digits = String.format(
                Locale.ROOT,
                "%02d%02d%02d%03d",
                birth.getYear() % 100,
                birth.getMonthValue() + 60,
                birth.getDayOfMonth(),
                serial);
        long counted = Long.parseLong(birth.getYear() >= 2000 ? "2" + digits : digits);
        return digits + String.format(Locale.ROOT, "%02d", 97 - counted % 97);
    }
}
