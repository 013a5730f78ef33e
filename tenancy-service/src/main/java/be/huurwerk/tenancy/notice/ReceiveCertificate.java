package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Notes that the certificate of the admission to a care home is in, which its short period asks for. */
@ApplicationScoped
class ReceiveCertificate {

    private final Tenancies tenancies;
    private final Notices notices;
    private final BusinessDate businessDate;

    ReceiveCertificate(Tenancies tenancies, Notices notices, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.notices = notices;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the notice's version, or null
     * @throws ProblemException 400 for a day to come or an admission after the end, 409 when the notice is for another reason, counts no more or has its certificate, 412
     *     when it has changed
     */
    @Transactional
    public Notice receive(UUID tenancyId, UUID noticeId, CertificateRequest request, String ifMatch) {
        tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Notice notice = notices.find(tenancyId, noticeId).orElseThrow(() -> NoticeProblems.unknown(noticeId));
        ETags.check(ifMatch, notice.version());
        Days.yetToCome("receivedOn", request.receivedOn(), businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        boolean awaited = notice.reason() == NoticeReason.careHome
                && notice.counts()
                && notice.circumstances().certificateReceivedOn().isEmpty();
        if (!awaited) {
            throw NoticeProblems.noCertificateAwaited();
        }
        notice.endsOn()
                .flatMap(last -> NoticeRules.admissionAfter(last, request.admittedOn()))
                .ifPresent(fault -> {
                    throw ProblemException.badRequest(fault);
                });
        tenancies.filed(tenancyId);
        return notices.update(notice.certified(request.receivedOn(), request.admittedOn()));
    }
}
