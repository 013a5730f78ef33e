package be.huurwerk.rent.household;

/** Why a rent is decided; the names are those of the JSON. */
public enum DecisionReason {
    /** The first rent of a tenancy. */
    initial,
    /** On 1 January, for the year. */
    annual,
    householdChange,
    /** The income fell (<i>inkomensdaling</i>); granted for some months. */
    incomeDrop,
    /** A pension is lower than the reference income; granted for the rest of the year. */
    retirement,
    correction,
    /** What was granted for a time has ended. */
    grantEnded,
    /** Other rules are in force from this day of the year on, and the rent by them is another. */
    rulesChanged;

    /** Whether such a rent is granted for a time, on the current income. */
    public boolean isGrant() {
        return this == incomeDrop || this == retirement;
    }
}
