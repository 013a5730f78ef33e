package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.tenancy.tenancy.HomesElsewhere;
import be.huurwerk.tenancy.tenancy.Member;
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
    private final HomesElsewhere homesElsewhere;
    private final Outbox outbox;

    StopNotice(Tenancies tenancies, Notices notices, HomesElsewhere homesElsewhere, Outbox outbox) {
        this.tenancies = tenancies;
        this.notices = notices;
        this.homesElsewhere = homesElsewhere;
        this.outbox = outbox;
    }

    /**
     * @param notice which ran, and is stored as running no more
     * @param tenancy locked, as it was while the notice ran
     * @throws be.huurwerk.webkit.problem.ProblemException 409 {@code dwellingAlreadyLet} when somebody else has the dwelling by then,
     *     {@code tenantAlreadyRents} when one of its tenants has another lease by then
     */
    void stop(Notice notice, Tenancy tenancy) {
        Optional<Notice> before =
                notices.supersededBy(notice).filter(other -> other.status() == NoticeStatus.superseded);
        Optional<LocalDate> termEnd = tenancies.termEnd(tenancy.tenancyId());
        Optional<LocalDate> endDate = before.map(Notice::endsOn).orElse(termEnd);
        tenancies.noticeGone(tenancy, before.map(Notice::countsFrom), endDate);
        Tenancy now = tenancies.find(tenancy.tenancyId()).orElseThrow();
        tenancy.endDate()
                .map(end -> end.plusDays(1))
                .ifPresent(first -> homesElsewhere.refuseSecond(
                        now.tenantsOn(first).stream().map(Member::personId).toList(), now, first));
        before.ifPresent(other -> notices.update(other.runningAgain()));
        outbox.append(
                NoticeWithdrawn.TYPE,
                tenancy.tenancyId(),
                new NoticeWithdrawn(tenancy.tenancyId(), notice.noticeId(), endDate));
    }
}
