package be.huurwerk.benchmarks.population;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance from a seed: the same seed draws the same. */
final class Draw {

    /** 2010-01-01: the ids look as if a tenancy was signed every forty minutes since then. */
    private static final long FIRST_ID = 1_262_304_000_000L;

    private static final long BETWEEN_IDS = 600_000L;

    private final SplittableRandom random;
    private long ids;

    Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** Around the middle, more below than far above, as incomes are; to the cent. */
    Euro around(double middle, double spread) {
        return cents(middle * Math.exp(spread * random.nextGaussian()));
    }

    Euro cents(double amount) {
        return Rounding.CENT_HALF_UP.euro(BigDecimal.valueOf(amount));
    }

    /** One of the values, each as likely as its weight says. */
    <T extends Weighted> T oneOf(T[] values) {
        int total = 0;
        for (T value : values) {
            total += value.weight();
        }
        int drawn = random.nextInt(total);
        for (T value : values) {
            drawn -= value.weight();
            if (drawn < 0) {
                return value;
            }
        }
        throw new IllegalStateException("Weights changed while they were drawn from");
    }

    /** A UUID of version 7, later than the one before, so that indexes grow as they do in service. */
    UUID id() {
        long time = FIRST_ID + BETWEEN_IDS * ids++;
        long high = time << 16 | 0x7000L | random.nextLong() >>> 52;
        long low = random.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    interface Weighted {
        int weight();
    }
}
