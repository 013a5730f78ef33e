package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice runs.
 *
 * @param diedOn of a death: its day
 */
record NoticeGiven(
        UUID tenancyId,
        UUID noticeId,
        NoticeReason reason,
        LocalDate receivedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate endDate,
        Optional<LocalDate> diedOn) {

    static final String TYPE = "tenancies.notify.noticeGiven";
}
