package be.huurwerk.tenancy.notice;

import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param startsOn left out until the notice runs
 * @param endsOn left out until the notice runs
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
        Optional<LocalDate> diedOn,
        Optional<Integer> months,
        Optional<UUID> newTenancyId,
        Optional<LocalDate> withdrawnOn,
        List<Signature> signatures,
        List<UUID> awaiting) {

    record Signature(UUID personId, LocalDate receivedOn) {}

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
                notice.diedOn(),
                notice.months(),
                notice.newTenancyId(),
                notice.withdrawnOn(),
                notice.signatories().stream()
                        .flatMap(s -> s.receivedOn().map(on -> new Signature(s.personId(), on)).stream())
                        .toList(),
                notice.signatories().stream()
                        .filter(signatory -> signatory.receivedOn().isEmpty())
                        .map(Signatory::personId)
                        .toList());
    }
}
