package be.huurwerk.tenancy.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identificatienummer van de sociale zekerheid: the number of the national register, or a BIS number (month + 20 or + 40).
 *
 * <p>{@code YYMMDD SSS CC}: CC is 97 less the remainder of the first nine digits by 97, with a 2 before them for who was born from
 * 2000 on. Not every date in a number is complete: an unknown month or day is 00, an unknown day also 35; where the year was unknown
 * too, year and month are 00 and the day only counts.
 */
public final class Ssin {

    private static final Pattern FORM = Pattern.compile("[0-9]{11}|[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}-[0-9]{3}\\.[0-9]{2}");
    private static final long PREFIX_FROM_2000 = 2_000_000_000L;
    private static final int UNKNOWN_DAY = 35;

    private final String digits;
    private final int century;

    private Ssin(String digits, int century) {
        this.digits = digits;
        this.century = century;
    }

    /** The number, written as eleven digits or as {@code 80.05.01-001.23}; empty when it can't be one. */
    public static Optional<Ssin> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replaceAll("[.-]", "");
        return century(digits)
                .map(century -> new Ssin(digits, century))
                .filter(Ssin::hasSerial)
                .filter(Ssin::hasPossibleDate);
    }

    /** The eleven digits: personal data. */
    public String digits() {
        return digits;
    }

    /** Whether it is of the test range (month digits 61 to 72), which no person bears. */
    public boolean isTestNumber() {
        return monthDigits() >= 61 && monthDigits() <= 72;
    }

    /** Whether it was given to somebody who is not in the national register. */
    public boolean isBis() {
        return monthDigits() >= 20 && monthDigits() <= 32 || monthDigits() >= 40 && monthDigits() <= 52;
    }

    /** The date in the number; empty when it is incomplete. */
    public Optional<LocalDate> birthDate() {
        return hasCompleteDate() ? Optional.of(LocalDate.of(year(), month(), day())) : Optional.empty();
    }

    /**
     * Whether it tells another year, month or day of birth; what it leaves open agrees with any. Of a test number the day is free, so that
     * there are enough of them.
     */
    boolean contradicts(LocalDate birthDate) {
        if (isYearUnknown()) {
            return false;
        }
        boolean dayTold = day() != 0 && day() != UNKNOWN_DAY && !isTestNumber();
        return year() != birthDate.getYear()
                || month() != 0 && month() != birthDate.getMonthValue()
                || dayTold && day() != birthDate.getDayOfMonth();
    }

    /** What may be shown: the date alone, which says no more than the person's birth date. */
    public String masked() {
        return digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6) + "-***.**";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ssin && ((Ssin) other).digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Masked, so that a number never reaches a log. */
    @Override
    public String toString() {
        return masked();
    }

    int century() {
        return century;
    }

    private static Optional<Integer> century(String digits) {
        long counted = Long.parseLong(digits.substring(0, 9));
        long check = Long.parseLong(digits.substring(9));
        if (check == 97 - counted % 97) {
            return Optional.of(1900);
        }
        return check == 97 - (PREFIX_FROM_2000 + counted) % 97 ? Optional.of(2000) : Optional.empty();
    }

    private boolean hasSerial() {
        int serial = Integer.parseInt(digits.substring(6, 9));
        return serial != 0 && serial != 999;
    }

    private boolean hasPossibleDate() {
        if (monthDigits() != month() && !isBis() && !isTestNumber()) {
            return false;
        }
        if (month() == 0) {
            return day() == 0 || isYearUnknown();
        }
        return month() <= 12 && (day() == 0 || day() == UNKNOWN_DAY || hasCompleteDate());
    }

    private boolean hasCompleteDate() {
        return month() >= 1
                && month() <= 12
                && day() >= 1
                && day() <= YearMonth.of(year(), month()).lengthOfMonth();
    }

    private boolean isYearUnknown() {
        return digits.startsWith("00") && month() == 0;
    }

    private int year() {
        return century + Integer.parseInt(digits.substring(0, 2));
    }

    private int monthDigits() {
        return Integer.parseInt(digits.substring(2, 4));
    }

    private int month() {
        return monthDigits() % 20;
    }

    private int day() {
        return Integer.parseInt(digits.substring(4, 6));
    }
}
