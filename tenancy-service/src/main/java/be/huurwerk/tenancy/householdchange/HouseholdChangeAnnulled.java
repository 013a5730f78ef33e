package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.HouseholdMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A change that was told was a mistake: it counts no more.
 *
 * @param on the day of the change
 * @param rentEffectiveFrom from when on the rent had followed it
 * @param household everybody of it on the day {@code on}, without the change
 * @param endDate the last day of the lease again, where the change had ended it
 */
record HouseholdChangeAnnulled(
        UUID tenancyId,
        UUID householdChangeId,
        LocalDate on,
        Optional<LocalDate> rentEffectiveFrom,
        List<HouseholdMember> household,
        Optional<LocalDate> endDate) {

    static final String TYPE = "tenancies.notify.householdChangeAnnulled";
}
