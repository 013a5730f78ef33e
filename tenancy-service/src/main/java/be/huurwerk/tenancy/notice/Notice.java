package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice (opzeg). It runs once everybody who must sign has signed; its period counts from the last signature.
 *
 * @param startsOn the first day of its period, once it runs
 * @param endsOn the last day of its period, once it runs
 */
record Notice(
        UUID noticeId,
        UUID tenancyId,
        NoticeReason reason,
        LocalDate receivedOn,
        Optional<LocalDate> diedOn,
        Optional<Integer> months,
        Optional<UUID> newTenancyId,
        NoticeStatus status,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        Optional<LocalDate> withdrawnOn,
        List<Signatory> signatories,
        long version) {

    boolean isComplete() {
        return signatories.stream().allMatch(signatory -> signatory.receivedOn().isPresent());
    }

    /** The day from which its period is counted: that of the last signature. */
    LocalDate countsFrom() {
        return signatories.stream()
                .flatMap(signatory -> signatory.receivedOn().stream())
                .reduce(receivedOn, (one, other) -> one.isAfter(other) ? one : other);
    }

    NoticeFacts facts(Optional<LocalDate> newContractStartsOn, boolean residentsLeft) {
        return new NoticeFacts(reason, countsFrom(), months, diedOn, newContractStartsOn, residentsLeft);
    }

    Notice signedBy(UUID personId, LocalDate on) {
        List<Signatory> signed = signatories.stream()
                .map(signatory ->
                        signatory.personId().equals(personId) ? new Signatory(personId, Optional.of(on)) : signatory)
                .toList();
        return new Notice(
                noticeId,
                tenancyId,
                reason,
                receivedOn,
                diedOn,
                months,
                newTenancyId,
                status,
                startsOn,
                endsOn,
                withdrawnOn,
                signed,
                version);
    }

    Notice running(NoticeTerm term) {
        return with(NoticeStatus.running, Optional.of(term.startsOn()), Optional.of(term.endsOn()), Optional.empty());
    }

    /** Another end of the lease has taken its place. */
    Notice superseded() {
        return with(NoticeStatus.superseded, startsOn, endsOn, withdrawnOn);
    }

    Notice withdrawn(LocalDate on) {
        return with(NoticeStatus.withdrawn, startsOn, endsOn, Optional.of(on));
    }

    private Notice with(
            NoticeStatus next, Optional<LocalDate> starts, Optional<LocalDate> ends, Optional<LocalDate> withdrawn) {
        return new Notice(
                noticeId,
                tenancyId,
                reason,
                receivedOn,
                diedOn,
                months,
                newTenancyId,
                next,
                starts,
                ends,
                withdrawn,
                signatories,
                version);
    }
}
