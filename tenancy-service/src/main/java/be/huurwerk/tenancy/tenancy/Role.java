package be.huurwerk.tenancy.tenancy;

/** What somebody is in a household. */
public enum Role {
    /** Referentiehuurder: who signed the lease first. */
    tenant(true),
    /** Echtgenoot. */
    spouse(true),
    /** Wettelijk samenwoner. */
    legalCohabitant(true),
    /** Feitelijk partner, who lived here from the start. */
    factualPartner(true),
    /** Another party to the lease. */
    coTenant(true),
    child(false),
    ascendant(false),
    relative(false),
    /** Bijwoner: lives here without rights to the dwelling. */
    coResident(false),
    /** Tijdelijke bijwoonst. */
    temporaryResident(false);

    private final boolean partyToLease;

    Role(boolean partyToLease) {
        this.partyToLease = partyToLease;
    }

    /** Whether who has this role is a tenant in law, with rights to the dwelling. */
    public boolean isPartyToLease() {
        return partyToLease;
    }

    /** Of partners a household has one at most. */
    public boolean isPartner() {
        return this == spouse || this == legalCohabitant || this == factualPartner;
    }
}
