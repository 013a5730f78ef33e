package be.huurwerk.arrears;

import be.huurwerk.bankformats.Iban;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;

/** Account numbers that pass every check, of a bank that there is not. */
final class Ibans {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Ibans() {}

    /** One that no other test has. */
    static String next() {
        long ten = 999_0000000L + NEXT.getAndIncrement();
        long check = ten % 97 == 0 ? 97 : ten % 97;
        String national = String.format("%010d%02d", ten, check);
        int rest =
                new BigInteger(national + "111400").mod(BigInteger.valueOf(97)).intValue();
        return new Iban(String.format("BE%02d%s", 98 - rest, national)).value();
    }
}
