package be.huurwerk.rent.calculation;

/** Where the income lies against the income limit; the names are those of the JSON and of the divisor's parameter. */
public enum IncomeBand {
    /** Up to the limit and equal to it. */
    upToLimit,
    /** Above the limit and below 125 percent. */
    below125,
    /** From 125 percent and below 150 percent. */
    below150,
    /** From 150 percent. */
    from150
}
