package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param startsOn left out until the notice runs
 * @param endsOn the last day of the period, of a death that of the lease; left out until the notice runs
 * @param householdChangeId of a death that was reported as a change of the household: that change
 * @param ocmwReport of a serious breach: the landlord must tell the OCMW
 * @param signatures who signed; nobody once the file is erased
 * @param awaiting who still has to sign
 * @param admittedOn of a care home: the day of the admission
 * @param missingDocuments what the period asks for and is not in: of a care home the {@code admissionCertificate}
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
        List<UUID> awaiting,
        @Withheld Optional<LocalDate> admittedOn,
        Optional<LocalDate> certificateReceivedOn,
        Optional<List<MissingDocument>> missingDocuments) {

    /** How far the report to the OCMW is. */
    enum OcmwReport {
        due,
        done
    }

    @Schema(name = "NoticeDocument")
    enum MissingDocument {
        /** Attest van opname. */
        admissionCertificate
    }

    record Signature(UUID personId, LocalDate receivedOn) {}

    private static Optional<OcmwReport> ocmwReport(Notice notice) {
        if (notice.ocmwReportedOn().isPresent()) {
            return Optional.of(OcmwReport.done);
        }
        return Optional.of(OcmwReport.due).filter(report -> notice.isOcmwToBeTold());
    }

    private static Optional<List<MissingDocument>> missing(Notice notice, Parameters parameters) {
        Optional<Integer> usual = parameters
                .find(NoticeTerm.CARE_HOME, "usual", notice.countsFrom())
                .map(months -> months.intValue());
        return notice.counts() && notice.lacksCertificate(usual)
                ? Optional.of(List.of(MissingDocument.admissionCertificate))
                : Optional.empty();
    }

    /** @param signatories those who may be named */
    static NoticeView of(Notice notice, List<Signatory> signatories, Parameters parameters) {
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
                signatories.stream()
                        .flatMap(s -> s.receivedOn().map(on -> new Signature(s.personId(), on)).stream())
                        .toList(),
                signatories.stream()
                        .filter(signatory -> signatory.receivedOn().isEmpty())
                        .map(Signatory::personId)
                        .toList(),
                notice.circumstances().admittedOn(),
                notice.circumstances().certificateReceivedOn(),
                missing(notice, parameters));
    }
}
