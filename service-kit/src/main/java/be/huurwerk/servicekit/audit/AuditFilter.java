package be.huurwerk.servicekit.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which records are asked for.
 *
 * @param from inclusive
 * @param until exclusive
 * @param resource an id that the record names
 */
record AuditFilter(
        Instant from, Instant until, Optional<String> client, Optional<UUID> resource, Optional<AuditKind> kind) {}
