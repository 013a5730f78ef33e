package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import java.math.BigInteger;

/**
 * What somebody, a dwelling or a building bore on some days.
 *
 * @param fixedCents what does not go by meters
 * @param meteredCents what does
 * @param metered whether anything goes by meters
 * @param days on which it bore costs: of several dwellings those of each
 * @param degreeDays what these days weigh for heating
 */
record YearlyCosts(long fixedCents, long meteredCents, boolean metered, long days, BigInteger degreeDays) {

    static final YearlyCosts NONE = new YearlyCosts(0, 0, false, 0, BigInteger.ZERO);

    static YearlyCosts of(Portion portion) {
        boolean metered = portion.cost().key() == AllocationKey.meterReading;
        long cents = portion.amount().cents();
        return new YearlyCosts(metered ? 0 : cents, metered ? cents : 0, metered, 0, BigInteger.ZERO);
    }

    static YearlyCosts of(Period days, DayWeights heating) {
        return new YearlyCosts(0, 0, false, days.days(), heating.of(days));
    }

    YearlyCosts plus(YearlyCosts other) {
        return new YearlyCosts(
                fixedCents + other.fixedCents,
                meteredCents + other.meteredCents,
                metered || other.metered,
                days + other.days,
                degreeDays.add(other.degreeDays));
    }

    /** What does not go by meters, in a year. */
    InAYear fixed(long daysOfYear) {
        return byDays(fixedCents, daysOfYear);
    }

    /** What goes by meters, in a year: by degree days, or by days where none of these days weighs anything for heating. */
    InAYear metered(BigInteger degreeDaysOfYear, long daysOfYear) {
        if (degreeDays.signum() == 0) {
            return byDays(meteredCents, daysOfYear);
        }
        BigInteger common = degreeDaysOfYear.gcd(degreeDays).gcd(BigInteger.valueOf(DayWeights.COMMON_MULTIPLE));
        return new InAYear(meteredCents, degreeDaysOfYear.divide(common), degreeDays.divide(common));
    }

    private InAYear byDays(long cents, long daysOfYear) {
        return new InAYear(cents, BigInteger.valueOf(daysOfYear), BigInteger.valueOf(days));
    }

    /** An amount times what a year weighs, by what the days weigh that it is of: exact. */
    record InAYear(long cents, BigInteger year, BigInteger days) {

        BigInteger numerator() {
            return BigInteger.valueOf(cents).multiply(year);
        }

        @Override
        public String toString() {
            return Euro.ofCents(cents) + " x " + year + " / " + days;
        }
    }
}
