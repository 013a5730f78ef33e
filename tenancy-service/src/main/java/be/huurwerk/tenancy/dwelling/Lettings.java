package be.huurwerk.tenancy.dwelling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who has which dwelling; the tenancies answer it. */
public interface Lettings {

    /** The lease that has each of the dwellings on the day, or is signed by then to have it later. */
    Map<UUID, Letting> of(Collection<UUID> dwellingIds, LocalDate on);

    /** @param until its last day, as far as it is fixed */
    record Letting(UUID tenancyId, LocalDate from, Optional<LocalDate> until) {}
}
