package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Fired inside the transaction in which a lease is signed, for the features that begin with it.
 *
 * @param takenOver whether it ran before this system, so that nothing of its beginning is to be done
 * @param keptOnStatement whether it is indefinite only because of a lease that is not known here, and that nothing shows yet
 */
public record LeaseSigned(
        UUID tenancyId, LocalDate signedOn, LocalDate startDate, boolean takenOver, boolean keptOnStatement) {}
