package be.huurwerk.tenancy.tenancy;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** @param override signs it although one of its tenants rents another dwelling here on the same days, or the former household had the keys */
record TenancyRequest(
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        @Size(min = 1, max = 30) List<MemberRequest> household,
        Optional<PreviousLease> previousLease,
        Optional<TakenOver> takenOver,
        Optional<LeaseOverride> override) {

    NewTenancy toTenancy() {
        return new NewTenancy(
                dwellingId,
                signedOn,
                startDate,
                household.stream().map(MemberRequest::toMember).toList(),
                previousLease,
                takenOver,
                override);
    }
}
