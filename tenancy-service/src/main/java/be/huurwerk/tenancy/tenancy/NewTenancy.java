package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A lease to be signed. */
public record NewTenancy(
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        List<NewMember> household,
        Optional<PreviousLease> previousLease) {}
