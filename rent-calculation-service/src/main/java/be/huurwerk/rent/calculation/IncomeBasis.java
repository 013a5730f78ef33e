package be.huurwerk.rent.calculation;

/** Which income a calculation prefers where a member has declared both. */
public enum IncomeBasis {
    /** That of the reference year; a current income only for a member who has no other. */
    REFERENCE,
    /** The current income; that of the reference year for a member who has not declared one. */
    CURRENT
}
