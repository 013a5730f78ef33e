package be.huurwerk.tenancy.householdchange;

/** What changes in a household (gezinswijziging). */
public enum HouseholdChangeKind {
    /** Bijwoonst: somebody comes to live here for good. */
    joined(true),
    /** Tijdelijke bijwoonst: somebody stays for an agreed term, and the rent does not change. */
    temporaryStay(true),
    /** Somebody lives here no more. */
    left(false),
    birth(false),
    deceased(false),
    /** One of two tenants leaves, the other takes the lease over. */
    separation(true),
    /** A partner who lives here becomes a tenant in law. */
    partnerBecomesTenant(true),
    /** Facts on which the rent depends: child benefit, disability, custody, marriage. */
    factsChanged(false);

    private final boolean decided;

    HouseholdChangeKind(boolean decided) {
        this.decided = decided;
    }

    /** Whether the landlord approves or refuses it; the others hold by themselves once their documents are in. */
    boolean isDecided() {
        return decided;
    }

    /** Whether somebody who was not there lives here from then on. */
    boolean bringsSomebody() {
        return this == joined || this == temporaryStay || this == birth;
    }

    /** Whether somebody lives here no more. */
    boolean takesSomebody() {
        return this == left || this == deceased || this == separation;
    }

    /** Whether somebody comes, or becomes a tenant, by it, as only the living do. */
    boolean needsLiving() {
        return this == joined || this == temporaryStay || this == partnerBecomesTenant;
    }

    /** Whether who it concerns may have to meet conditions (JoiningConditions says whether). */
    boolean hasConditions() {
        return this == joined || this == partnerBecomesTenant;
    }

    /** Whether it can precede the first day of the lease: what happens in life, after the day of signing. */
    boolean isOfLife() {
        return this == birth || this == deceased || this == factsChanged;
    }
}
