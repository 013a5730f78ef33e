package be.huurwerk.tenancy.departure;

import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.util.UUID;

/** Huurschade that the household pays, in euro. */
record Damage(UUID damageId, @Withheld String description, BigDecimal amount) {}
