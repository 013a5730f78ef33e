package be.huurwerk.rent.calculation;

/** What a member is in the household; the names are those of the JSON. */
public enum Role {
    tenant,
    spouse,
    legalCohabitant,
    factualPartner,
    coTenant,
    child,
    ascendant,
    relative,
    coResident,
    temporaryResident;

    boolean isTenantOrPartner() {
        return this == tenant
                || this == coTenant
                || this == spouse
                || this == legalCohabitant
                || this == factualPartner;
    }

    /** Whether a member of this role is of the tenant's kin, so that a degree means something. */
    boolean isKin() {
        return this == child || this == ascendant || this == relative;
    }
}
