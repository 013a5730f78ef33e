package be.huurwerk.tenancy.tenancy;

import java.util.List;

/**
 * Fired inside the transaction in which leases of a file are taken over, in the place of {@link HouseholdKnown} and {@link LeaseSigned} of
 * each: of what follows from a lease that is signed, these bring along nothing but what hears this.
 *
 * @param tenancies new ones, none of which names a previous lease
 */
public record TenanciesTakenOver(List<Tenancy> tenancies) {}
