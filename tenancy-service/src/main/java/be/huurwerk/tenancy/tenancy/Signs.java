package be.huurwerk.tenancy.tenancy;

/** What an adult signs on coming to live in a dwelling, or on becoming a tenant. */
enum Signs {
    lease,
    /** Reglement van inwendige orde. */
    internalRules,
    nothing
}
