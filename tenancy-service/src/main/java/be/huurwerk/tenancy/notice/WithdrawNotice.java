package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.AlreadyDeparted;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes a notice back that landlord and household agree not to follow; the lease lasts as long as its term again. */
@ApplicationScoped
class WithdrawNotice {

    private final Tenancies tenancies;
    private final Notices notices;
    private final StopNotice stopNotice;
    private final BusinessDate businessDate;

    WithdrawNotice(Tenancies tenancies, Notices notices, StopNotice stopNotice, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.notices = notices;
        this.stopNotice = stopNotice;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the notice's version, or null
     * @throws ProblemException 400 for an impossible day, 409 when the notice does not count any more, when the law ends the lease, the
     *     household has left or somebody else has the dwelling by then, 412 when the notice has changed
     */
    @Transactional
    public Notice withdraw(UUID tenancyId, UUID noticeId, WithdrawalRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Notice notice = notices.find(tenancyId, noticeId).orElseThrow(() -> NoticeProblems.unknown(noticeId));
        ETags.check(ifMatch, notice.version());
        checkState(notice, tenancy);
        List<Issue> faults = faults(request, notice, tenancy);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Notice withdrawn = notices.update(notice.withdrawn(request.withdrawnOn()));
        if (notice.status() == NoticeStatus.running) {
            stopNotice.stop(notice, tenancy);
        } else {
            tenancies.filed(tenancyId);
        }
        return withdrawn;
    }

    private static void checkState(Notice notice, Tenancy tenancy) {
        if (!notice.counts() || notice.reason().isByLaw()) {
            throw NoticeProblems.notWithdrawable();
        }
        if (tenancy.keysReturnedOn().isPresent()) {
            throw AlreadyDeparted.problem(tenancy.tenancyId());
        }
    }

    private List<Issue> faults(WithdrawalRequest request, Notice notice, Tenancy tenancy) {
        List<Issue> faults = new ArrayList<>();
        LocalDate day = request.withdrawnOn();
        boolean tooLate = notice.status() == NoticeStatus.running
                && tenancy.endDate().filter(end -> end.isBefore(day)).isPresent();
        if (day.isBefore(notice.receivedOn()) || day.isAfter(businessDate.today()) || tooLate) {
            faults.add(Issues.period(
                    "withdrawnOn",
                    day.toString(),
                    "A notice is withdrawn between its receipt and the last day of the lease, and not in the future.",
                    "Een opzeg wordt ingetrokken tussen de ontvangst en de laatste dag van het huurcontract, en niet in"
                            + " de toekomst."));
        }
        return faults;
    }
}
