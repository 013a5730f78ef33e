package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** The lease ends by its term again, or by the notice in whose place the stopped one came. Part of two use cases. */
@ApplicationScoped
class StopNotice {

    private final Tenancies tenancies;
    private final Notices notices;
    private final Outbox outbox;

    StopNotice(Tenancies tenancies, Notices notices, Outbox outbox) {
        this.tenancies = tenancies;
        this.notices = notices;
        this.outbox = outbox;
    }

    /**
     * @param notice which ran, and is stored as running no more
     * @param tenancy locked, as it was while the notice ran
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code dwellingAlreadyLet} when somebody else has the dwelling by then
     */
    void stop(Notice notice, Tenancy tenancy) {
        Optional<Notice> before =
                notices.supersededBy(notice).filter(other -> other.status() == NoticeStatus.superseded);
        Optional<LocalDate> termEnd = tenancies.termEnd(tenancy.tenancyId());
        Optional<LocalDate> endDate =
                before.map(other -> other.lastDay(termEnd)).orElse(termEnd);
        tenancies.noticeGone(tenancy, before.map(Notice::countsFrom), endDate);
        before.ifPresent(other -> notices.update(other.runningAgain()));
        outbox.append(
                NoticeWithdrawn.TYPE,
                tenancy.tenancyId(),
                new NoticeWithdrawn(tenancy.tenancyId(), notice.noticeId(), endDate));
    }
}
