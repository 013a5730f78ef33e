package be.huurwerk.tenancy.tenancy;

/** What an adult of a household is in law: by the words of the time to 2019, and those since 2020. */
enum TenantType {
    /** Huurder type A: the reference tenant, and who was the partner at the start. */
    tenantTypeA,
    /** Huurder type B: who became a tenant later, as a partner. */
    tenantTypeB,
    /** Huurder type C: every other adult. */
    tenantTypeC,
    /** Huurder. */
    tenant,
    /** Bijwoner. */
    coResident
}
