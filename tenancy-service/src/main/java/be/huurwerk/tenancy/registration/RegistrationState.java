package be.huurwerk.tenancy.registration;

/** Where the registration of a lease stands on a day. */
enum RegistrationState {
    due,
    exported,
    received,
    registered,
    /** The term has passed, and the federal registration service has not confirmed that it has the lease. */
    overdue,
    /** The lease was a mistake: there is nothing to register. */
    annulled
}
