package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A lease and its household (huurovereenkomst).
 *
 * @param endDate the last day of the term or, once there is a notice, the day on which it ends; see {@link #fixedEnd}
 * @param noticeReceivedOn since when a notice runs
 * @param keysReturnedOn when the household left
 * @param annulled whether it was entered by mistake
 * @param residences who lives in the dwelling, and when
 * @param override why it was signed although one of its tenants had another lease here, or the former household the keys
 */
public record Tenancy(
        UUID tenancyId,
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        ContractKind contractKind,
        Optional<LocalDate> endDate,
        Optional<LocalDate> noticeReceivedOn,
        Optional<LocalDate> keysReturnedOn,
        boolean annulled,
        List<Residence> residences,
        Optional<PreviousLease> previousLease,
        Optional<LeaseOverride> override,
        long version) {

    /** The day, or the day of signing if that is later: before it there is nothing to say of a tenancy. */
    public LocalDate fromSigningOn(LocalDate day) {
        return day.isBefore(signedOn) ? signedOn : day;
    }

    /** Who lives in the dwelling on the day, in the order in which they came; before the day of signing nobody. */
    public List<Member> householdOn(LocalDate day) {
        return residences.stream()
                .filter(residence -> residence.isOn(day))
                .map(Residence::member)
                .toList();
    }

    /** Those of the household of the day who are tenants in law. */
    public List<Member> tenantsOn(LocalDate day) {
        return householdOn(day).stream().filter(Member::partyToLease).toList();
    }

    /** The last day, once a notice, a death or the departure has fixed it; a term that runs out ends nothing by itself. */
    public Optional<LocalDate> fixedEnd() {
        return noticeReceivedOn.isPresent() || keysReturnedOn.isPresent() ? endDate : Optional.empty();
    }

    /** Whether its last day, be it that of the term, lies before the day. */
    boolean endsBefore(LocalDate day) {
        return endDate.filter(end -> end.isBefore(day)).isPresent();
    }

    /** Where the tenancy stands on the day. */
    public TenancyStatus status(LocalDate on) {
        if (annulled) {
            return TenancyStatus.annulled;
        }
        if (fixedEnd().filter(end -> end.isBefore(on)).isPresent()) {
            return TenancyStatus.ended;
        }
        if (noticeReceivedOn.filter(received -> !received.isAfter(on)).isPresent()) {
            return TenancyStatus.noticeGiven;
        }
        return startDate.isAfter(on) ? TenancyStatus.signed : TenancyStatus.running;
    }
}
