package be.huurwerk.regulation.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Splits an amount into nearly equal parts that sum to it to the cent. */
public final class Instalments {

    private Instalments() {}

    /**
     * The parts differ by one cent at most; the earliest bear the odd cents.
     *
     * @throws IllegalArgumentException for a negative total or fewer than one part
     */
    public static List<Euro> split(Euro total, int parts) {
        if (parts < 1 || total.isNegative()) {
            throw new IllegalArgumentException("Can't split " + total + " into " + parts + " parts");
        }
        BigInteger[] centsAndRest = total.amount().unscaledValue().divideAndRemainder(BigInteger.valueOf(parts));
        List<Euro> instalments = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            boolean bearsOddCent = part < centsAndRest[1].intValueExact();
            BigInteger cents = bearsOddCent ? centsAndRest[0].add(BigInteger.ONE) : centsAndRest[0];
            instalments.add(Euro.of(new BigDecimal(cents, 2)));
        }
        return List.copyOf(instalments);
    }
}
