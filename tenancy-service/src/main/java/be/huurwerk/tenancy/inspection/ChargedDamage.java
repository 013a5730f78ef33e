package be.huurwerk.tenancy.inspection;

import java.math.BigDecimal;

/**
 * Damage that the household pays, as the departure takes it.
 *
 * @param amount euro
 */
public record ChargedDamage(String description, BigDecimal amount) {}
