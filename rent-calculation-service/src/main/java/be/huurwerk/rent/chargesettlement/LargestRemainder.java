package be.huurwerk.rent.chargesettlement;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides whole units (cents, or units of a meter) in proportion to weights, so that the parts sum to the total: each gets its exact share
 * rounded down, and what is left goes one by one to the largest remainders, of equal ones to the first.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param total may be negative, as of a credit note: it is divided like its opposite
     * @param weights none negative, and one at least positive
     */
    static long[] split(long total, List<BigInteger> weights) {
        BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights " + weights + " divide nothing");
        }
        BigInteger amount = BigInteger.valueOf(total).abs();
        long[] parts = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[parts.length];
        BigInteger left = amount;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share = amount.multiply(weights.get(i)).divideAndRemainder(all);
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1];
            left = left.subtract(share[0]);
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> parts[i]++);
        if (total < 0) {
            IntStream.range(0, parts.length).forEach(i -> parts[i] = -parts[i]);
        }
        return parts;
    }
}
