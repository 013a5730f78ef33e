package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.UUID;

/** A notice runs. */
record NoticeGiven(
        UUID tenancyId,
        UUID noticeId,
        NoticeReason reason,
        LocalDate receivedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate endDate) {

    static final String TYPE = "tenancies.notify.noticeGiven";
}
