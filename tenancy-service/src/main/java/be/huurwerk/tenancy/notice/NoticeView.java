package be.huurwerk.tenancy.notice;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param startsOn left out until the notice runs
 * @param endsOn left out until the notice runs
 * @param householdChangeId of a death that was reported as a change of the household: that change
 * @param ocmwReport of a serious breach: the landlord must tell the OCMW
 * @param awaiting who still has to sign
 */
record NoticeView(
        String href,
        UUID noticeId,
        UUID tenancyId,
        NoticeStatus status,
        NoticeReason reason,
        LocalDate receivedOn,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        Optional<LocalDate> notifiedOn,
        @Withheld Optional<LocalDate> movedOn,
        @Withheld Optional<LocalDate> diedOn,
        Optional<Integer> months,
        Optional<UUID> newTenancyId,
        Optional<UUID> householdChangeId,
        Optional<LocalDate> withdrawnOn,
        Optional<OcmwReport> ocmwReport,
        Optional<LocalDate> ocmwReportedOn,
        List<Signature> signatures,
        List<UUID> awaiting) {

    /** How far the report to the OCMW is. */
    enum OcmwReport {
        due,
        done
    }

    record Signature(UUID personId, LocalDate receivedOn) {}

    private static Optional<OcmwReport> ocmwReport(Notice notice) {
        if (notice.ocmwReportedOn().isPresent()) {
            return Optional.of(OcmwReport.done);
        }
        return Optional.of(OcmwReport.due).filter(report -> notice.isOcmwToBeTold());
    }

    static NoticeView of(Notice notice) {
        return new NoticeView(
                Hrefs.notice(notice.tenancyId(), notice.noticeId()).toString(),
                notice.noticeId(),
                notice.tenancyId(),
                notice.status(),
                notice.reason(),
                notice.receivedOn(),
                notice.startsOn(),
                notice.endsOn(),
                notice.circumstances().notifiedOn(),
                notice.circumstances().movedOn(),
                notice.circumstances().diedOn(),
                notice.circumstances().months(),
                notice.circumstances().newTenancyId(),
                notice.circumstances().householdChangeId(),
                notice.withdrawnOn(),
                ocmwReport(notice),
                notice.ocmwReportedOn(),
                notice.signatories().stream()
                        .flatMap(s -> s.receivedOn().map(on -> new Signature(s.personId(), on)).stream())
                        .toList(),
                notice.signatories().stream()
                        .filter(signatory -> signatory.receivedOn().isEmpty())
                        .map(Signatory::personId)
                        .toList());
    }
}
