package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.UUID;

/** Fired inside the transaction in which a lease is signed, for the features that begin with it. */
public record LeaseSigned(UUID tenancyId, LocalDate signedOn, LocalDate startDate) {}
