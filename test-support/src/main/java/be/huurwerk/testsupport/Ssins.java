package be.huurwerk.testsupport;

import java.time.LocalDate;

/** SSINs of the test range (month digits 61 to 72), which no person ever bears. */
public final class Ssins {

    private Ssins() {}

    /**
     * The SSIN with a right check number of a person of this birth date.
     *
     * @param serial 1 to 998
     */
    public static String of(LocalDate birthDate, int serial) {
        String digits = String.format(
                "%02d%02d%02d%03d",
                birthDate.getYear() % 100, birthDate.getMonthValue() + 60, birthDate.getDayOfMonth(), serial);
        return digits + String.format("%02d", check(birthDate, digits));
    }

    /** The same digits with a check number that is one off. */
    public static String withWrongCheckNumber(LocalDate birthDate, int serial) {
        String right = of(birthDate, serial);
        int check = Integer.parseInt(right.substring(9));
        return right.substring(0, 9) + String.format("%02d", check == 97 ? 96 : check + 1);
    }

    private static int check(LocalDate birthDate, String digits) {
        String counted = birthDate.getYear() >= 2000 ? "2" + digits : digits;
        return (int) (97 - Long.parseLong(counted) % 97);
    }
}
