package be.huurwerk.tenancy.inspection;

import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;

/**
 * Damage that the household pays, as the departure takes it.
 *
 * @param amount euro
 */
public record ChargedDamage(@Withheld String description, BigDecimal amount) {}
