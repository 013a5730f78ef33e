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

    /** Whether those who live there must sign for the notice to count. */
    boolean isSignedByHousehold() {
        return signedByHousehold;
    }
}
