package be.huurwerk.rent.income;

/** Where a declared income was learned from; the names are those of the JSON. What proves it is its {@link Proof}. */
public enum IncomeSource {
    /** Data of the tax authority. */
    taxAssessment,
    /** Data of the social-security bodies. */
    socialSecurity,
    /** What the tenant, or the member of the household, told. */
    tenant,
    /** A file of another system that says no more about it. */
    bulkLoad
}
