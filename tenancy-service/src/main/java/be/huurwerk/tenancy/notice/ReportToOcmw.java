package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Notes that the OCMW was told of a notice for a serious breach. */
@ApplicationScoped
class ReportToOcmw {

    private final Tenancies tenancies;
    private final Notices notices;
    private final BusinessDate businessDate;

    ReportToOcmw(Tenancies tenancies, Notices notices, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.notices = notices;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the notice's version, or null
     * @throws ProblemException 400 for an impossible day, 409 when there is nothing to tell or it was told already, 412 when the notice has
     *     changed
     */
    @Transactional
    public Notice report(UUID tenancyId, UUID noticeId, OcmwReportRequest request, String ifMatch) {
        tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Notice notice = notices.find(tenancyId, noticeId).orElseThrow(() -> NoticeProblems.unknown(noticeId));
        ETags.check(ifMatch, notice.version());
        LocalDate day = request.reportedOn();
        if (day.isBefore(notice.receivedOn()) || day.isAfter(businessDate.today())) {
            throw ProblemException.badRequest(Issues.period(
                    "reportedOn",
                    day.toString(),
                    "The OCMW is told after the notice is given, and not in the future.",
                    "Het OCMW wordt ingelicht na de opzeg, en niet in de toekomst."));
        }
        if (!notice.isOcmwToBeTold()) {
            throw NoticeProblems.nothingToReport();
        }
        tenancies.filed(tenancyId);
        return notices.update(notice.toldToOcmw(day));
    }
}
