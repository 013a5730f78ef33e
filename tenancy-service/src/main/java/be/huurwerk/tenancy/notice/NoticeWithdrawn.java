package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice that ran does not count any more.
 *
 * @param endDate the last day by the term of the lease; left out of an indefinite one
 */
record NoticeWithdrawn(UUID tenancyId, UUID noticeId, Optional<LocalDate> endDate) {

    static final String TYPE = "tenancies.notify.noticeWithdrawn";
}
