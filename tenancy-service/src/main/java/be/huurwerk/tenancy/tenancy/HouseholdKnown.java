package be.huurwerk.tenancy.tenancy;

import java.util.UUID;

/** Fired inside the transaction in which a lease is signed, who lives there changes or its end moves, for features that follow the household. */
public record HouseholdKnown(UUID tenancyId) {}
