package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.AlreadyDeparted;
import be.huurwerk.tenancy.tenancy.Deaths;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes a signature that was awaited; with the last one the notice runs. */
@ApplicationScoped
class SignNotice {

    private final Tenancies tenancies;
    private final Notices notices;
    private final Deaths deaths;
    private final RunNotice runNotice;
    private final AwaitedSignatures awaitedSignatures;
    private final BusinessDate businessDate;

    SignNotice(
            Tenancies tenancies,
            Notices notices,
            Deaths deaths,
            RunNotice runNotice,
            AwaitedSignatures awaitedSignatures,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.notices = notices;
        this.deaths = deaths;
        this.runNotice = runNotice;
        this.awaitedSignatures = awaitedSignatures;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the notice's version, or null
     * @throws ProblemException 400 for who does not sign or an impossible day, 409 when no signature is awaited, as of who lives
     *     there no more, or another notice runs, 412 when the notice has changed
     */
    @Transactional
    public Notice sign(UUID tenancyId, UUID noticeId, SignatureRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Notice notice = notices.find(tenancyId, noticeId).orElseThrow(() -> NoticeProblems.unknown(noticeId));
        ETags.check(ifMatch, notice.version());
        if (request.receivedOn().isBefore(notice.receivedOn())) {
            throw ProblemException.badRequest(Issues.period(
                    "receivedOn",
                    request.receivedOn().toString(),
                    "The signature can't be older than the notice.",
                    "De handtekening kan niet ouder zijn dan de opzeg."));
        }
        Days.yetToCome("receivedOn", request.receivedOn(), businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        if (!deaths.among(List.of(request.personId()), request.receivedOn()).isEmpty()) {
            throw ProblemException.badRequest(Issues.deceased("personId"));
        }
        checkLivesThere(tenancy, notice, request.personId());
        Notice now = awaitedNow(notice, tenancy);
        checkState(tenancy, now, signatory(now, request.personId()), request);
        Notice signed = awaitedSignatures.of(now.signedBy(request.personId(), request.receivedOn()), tenancy);
        return notices.update(signed.isComplete() ? runNotice.run(signed, tenancy) : signed);
    }

    /** The household may have changed on a day that has come since. */
    private Notice awaitedNow(Notice notice, Tenancy tenancy) {
        return notice.status() == NoticeStatus.awaitingSignatures ? awaitedSignatures.of(notice, tenancy) : notice;
    }

    private void checkLivesThere(Tenancy tenancy, Notice notice, UUID personId) {
        if (Signatories.livesThere(personId, tenancy, notice.receivedOn())
                && !Signatories.livesThere(personId, tenancy, businessDate.today())) {
            throw NoticeProblems.livesThereNoMore();
        }
    }

    private static Signatory signatory(Notice notice, UUID personId) {
        return notice.signatories().stream()
                .filter(signatory -> signatory.personId().equals(personId))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(Issues.notFound(
                        "personId",
                        personId,
                        "This person does not sign this notice.",
                        "Deze persoon tekent deze opzeg niet.")));
    }

    private void checkState(Tenancy tenancy, Notice notice, Signatory signatory, SignatureRequest request) {
        if (signatory.receivedOn().isPresent() || notice.status() != NoticeStatus.awaitingSignatures) {
            throw NoticeProblems.noSignatureAwaited();
        }
        notices.running(tenancy.tenancyId()).ifPresent(running -> {
            throw NoticeProblems.alreadyRuns(running);
        });
        if (tenancy.keysReturnedOn().isPresent()) {
            throw AlreadyDeparted.problem(tenancy.tenancyId());
        }
        if (tenancy.fixedEnd().filter(end -> end.isBefore(request.receivedOn())).isPresent()) {
            throw NoticeProblems.outside();
        }
    }
}
