package be.huurwerk.tenancy.departure;

import java.math.BigDecimal;
import java.util.UUID;

/** Huurschade that the household pays, in euro. */
record Damage(UUID damageId, String description, BigDecimal amount) {}
