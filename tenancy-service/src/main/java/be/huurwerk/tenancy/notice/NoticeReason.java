package be.huurwerk.tenancy.notice;

/** Why a lease is ended (opzeg, or ontbinding van rechtswege). */
public enum NoticeReason {
    /** By the tenant, for whatever reason. */
    ordinary(true),
    /** By the tenant, who is admitted to a care home. */
    careHome(true),
    /** By law: the last tenant died. */
    death(false),
    /** By law: the household moves to another dwelling of the same landlord. */
    internalMove(false),
    /** By the landlord: the tenant acquired a dwelling. */
    propertyAcquired(false),
    /** By the landlord: the tenant acquired building land. */
    buildingLandAcquired(false),
    /** By the landlord: the tenant lastingly fails in his duties. */
    seriousBreach(false),
    /** By the landlord: false or incomplete statements, or an undue benefit. */
    falseStatements(false),
    /** By the landlord, at the end of the term: the income is too high. */
    endOfTermIncome(false),
    /** By the landlord, at the end of the term: the dwelling is too large, and what was offered instead was refused. */
    endOfTermOccupancy(false),
    /** Taalkennisverplichting: no ground for notice, so that this one is always refused. */
    languageDuty(false);

    private final boolean signedByHousehold;

    NoticeReason(boolean signedByHousehold) {
        this.signedByHousehold = signedByHousehold;
    }

    /** Whether the law ends the lease, and nobody can take it back. */
    boolean isByLaw() {
        return this == death || this == internalMove;
    }

    /** Whether it ends a lease on the last day of its term and on no other. */
    boolean isAtTermOnly() {
        return this == endOfTermIncome || this == endOfTermOccupancy;
    }

    /** Whether the landlord must report it to the OCMW. */
    boolean isReportedToOcmw() {
        return this == seriousBreach;
    }

    /** Whether those who live there must sign for the notice to count. */
    boolean isSignedByHousehold() {
        return signedByHousehold;
    }
}
