package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.regulation.money.Euro;

/**
 * What was found out of a damage.
 *
 * @param insured whether the building insurance covers it
 * @param malice kwaadwilligheid by the household
 * @param tenantLiable of a damage that is not insured: whether the household must make it good
 */
record Damage(Euro amount, boolean insured, boolean malice, boolean tenantLiable) {}
