package be.huurwerk.tenancy.tenancy;

import jakarta.validation.constraints.Size;

/**
 * Lets a lease be signed although one of its tenants rents another dwelling here on the same days, or the former household had the keys
 * on its first.
 *
 * @param reason why; never about a person's health or debts, it is shown to whoever may read the tenancy
 */
public record LeaseOverride(@Size(min = 1, max = 500) String reason) {}
