package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A lease to be signed.
 *
 * @param override lets it be signed although one of its tenants rents another dwelling here, or the former household had the keys
 */
public record NewTenancy(
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        List<NewMember> household,
        Optional<PreviousLease> previousLease,
        Optional<TakenOver> takenOver,
        Optional<LeaseOverride> override) {

    /** Who becomes a tenant by it. */
    public Set<UUID> tenants() {
        return household.stream()
                .filter(member -> member.role().isPartyToLease())
                .map(NewMember::personId)
                .collect(Collectors.toSet());
    }

    /** The same, with the lease that the household leaves as it was found here. */
    NewTenancy leaving(PreviousLease found) {
        return new NewTenancy(dwellingId, signedOn, startDate, household, Optional.of(found), takenOver, override);
    }

    /** From when on the lease is kept here: its first day, or the day on which it was taken over. */
    LocalDate keptFrom() {
        return takenOver.map(TakenOver::on).orElse(startDate);
    }

    /** The day of which the household is stated: that of signing, or the one on which the lease was taken over. */
    LocalDate householdDay() {
        return takenOver.map(TakenOver::on).orElse(signedOn);
    }
}
