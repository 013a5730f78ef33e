package be.huurwerk.tenancy.tenancy;

import java.util.UUID;

/** Fired inside the transaction in which a lease is signed or who lives there changes, for features that follow the household. */
public record HouseholdKnown(UUID tenancyId) {}
