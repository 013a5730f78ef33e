package be.huurwerk.tenancy.tenancy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** For which dwellings a contract is prepared; the preparations answer it. */
public interface Reservations {

    /** The address of a preparation that reserves the dwelling on a day from {@code from} on until {@code until}, if there is an until. */
    Optional<URI> of(UUID dwellingId, LocalDate from, Optional<LocalDate> until);

    /** Those of these dwellings for which one is open, for whatever days. */
    Set<UUID> reserved(Collection<UUID> dwellingIds);
}
