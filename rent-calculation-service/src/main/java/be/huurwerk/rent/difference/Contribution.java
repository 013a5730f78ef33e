package be.huurwerk.rent.difference;

import be.huurwerk.regulation.money.Euro;

/**
 * What one cause does to the rent a month; all contributions together are the difference of the two rents, to the cent.
 *
 * @param before the figure from which the cause works: an income a year, a divisor, or an amount a month
 */
record Contribution(Cause cause, String before, String after, Euro change) {

    /** The names are those of the JSON. */
    enum Cause {
        /** The income of those who count, divided by the divisor of before. */
        income,
        /** The divisor, of the income of after. */
        divisor,
        energyCorrection,
        patrimonyReduction,
        familyReduction,
        /** What the limits of the dwelling add to the calculated rent or take from it. */
        limits
    }
}
