package be.huurwerk.tenancy.contract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The household has the keys (sleuteloverhandiging).
 *
 * @param overrideReason why they were handed over although nothing of the deposit was paid; empty when something was
 */
record KeyHandover(UUID tenancyId, LocalDate handedOverOn, Optional<String> overrideReason) {}
