package be.huurwerk.tenancy.tenancy;

import java.util.Optional;
import java.util.UUID;

/** Which tenancies are asked for. */
record TenancyFilter(Optional<UUID> dwellingId, Optional<UUID> personId) {}
