package be.huurwerk.tenancy.dwelling;

/** Whose the dwelling is. */
public enum Ownership {
    own,
    /** Ingehuurde woning: the landlord rents it and lets it on. */
    inRented
}
