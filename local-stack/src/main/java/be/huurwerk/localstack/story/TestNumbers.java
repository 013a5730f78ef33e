package be.huurwerk.localstack.story;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Random;

/** Numbers with right check digits that belong to nobody. */
public final class TestNumbers {
    private static final int TEST_MONTHS = 60;
    private static final int CHECK = 97;

    private TestNumbers() {}

    /** An SSIN of the test range: month digits 61 to 72, which nobody bears. {@code serial} is 1 to 998. */
    public static String ssin(LocalDate birthDate, int serial) {
        long counted = Long.parseLong(String.format(
                "%02d%02d%02d%03d",
                birthDate.getYear() % 100, birthDate.getMonthValue() + TEST_MONTHS, birthDate.getDayOfMonth(), serial));
        long base = birthDate.getYear() < 2000 ? counted : 2_000_000_000L + counted;
        return String.format("%09d%02d", counted, CHECK - base % CHECK);
    }

    /** A Belgian IBAN by chance. */
    static String iban(Random random) {
        long base = 1_000_000_000L + (long) (random.nextDouble() * 8_999_999_999L);
        long check = base % CHECK == 0 ? CHECK : base % CHECK;
        String account = String.format("%010d%02d", base, check);
        // BE is 1114 in the arithmetic of ISO 13616
        int rest = new BigInteger(account + "111400")
                .mod(BigInteger.valueOf(CHECK))
                .intValue();
        return String.format("BE%02d%s", CHECK + 1 - rest, account);
    }
}
