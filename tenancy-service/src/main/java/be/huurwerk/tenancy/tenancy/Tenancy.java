package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A lease and its household (huurovereenkomst).
 *
 * @param endDate the last day, as far as it is fixed: by the term of the lease or by a notice
 * @param noticeReceivedOn since when a notice runs
 * @param keysReturnedOn when the household left
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
        List<Member> household,
        Optional<PreviousLease> previousLease,
        long version) {

    /** Where the tenancy stands on the day. */
    public TenancyStatus status(LocalDate on) {
        if (endDate.filter(end -> end.isBefore(on)).isPresent()) {
            return TenancyStatus.ended;
        }
        if (noticeReceivedOn.filter(received -> !received.isAfter(on)).isPresent()) {
            return TenancyStatus.noticeGiven;
        }
        return startDate.isAfter(on) ? TenancyStatus.signed : TenancyStatus.running;
    }
}
