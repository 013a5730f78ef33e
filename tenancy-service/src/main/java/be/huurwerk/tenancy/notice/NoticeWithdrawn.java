package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice that ran does not count any more: it was withdrawn, or entered by mistake.
 *
 * @param endDate the last day now: by the term of the lease, or by the notice in whose place the withdrawn one came; left out of an
 *     indefinite lease
 */
record NoticeWithdrawn(UUID tenancyId, UUID noticeId, Optional<LocalDate> endDate) {

    static final String TYPE = "tenancies.notify.noticeWithdrawn";
}
