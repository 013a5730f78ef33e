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
        Optional<PreviousLease> previousLease,
        Optional<TakenOver> takenOver) {

    /** From when on the lease is kept here: its first day, or the day on which it was taken over. */
    LocalDate keptFrom() {
        return takenOver.map(TakenOver::on).orElse(startDate);
    }

    /** The day of which the household is stated: that of signing, or the one on which the lease was taken over. */
    LocalDate householdDay() {
        return takenOver.map(TakenOver::on).orElse(signedOn);
    }
}
