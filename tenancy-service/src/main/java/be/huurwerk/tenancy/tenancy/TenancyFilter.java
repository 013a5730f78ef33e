package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which tenancies are asked for.
 *
 * @param signedBy those that were signed on this day or before
 */
record TenancyFilter(Optional<UUID> dwellingId, Optional<UUID> personId, Optional<LocalDate> signedBy) {

    boolean isEmpty() {
        return dwellingId.isEmpty() && personId.isEmpty() && signedBy.isEmpty();
    }
}
