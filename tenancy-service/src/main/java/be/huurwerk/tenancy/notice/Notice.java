package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A notice (opzeg). It runs once everybody has signed who must and lives there still; its period counts from the last signature.
 *
 * @param startsOn the first day of its period, once it runs
 * @param endsOn the last day of its period, once it runs; of a death that of the lease
 * @param ocmwReportedOn when the landlord told the OCMW of it
 */
record Notice(
        UUID noticeId,
        UUID tenancyId,
        NoticeReason reason,
        LocalDate receivedOn,
        Circumstances circumstances,
        NoticeStatus status,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        Optional<LocalDate> withdrawnOn,
        Optional<LocalDate> ocmwReportedOn,
        List<Signatory> signatories,
        long version) {

    /** One that is only now given, and does not run yet. */
    static Notice given(
            UUID noticeId,
            UUID tenancyId,
            NoticeReason reason,
            LocalDate receivedOn,
            Circumstances circumstances,
            List<Signatory> signatories) {
        return new Notice(
                noticeId,
                tenancyId,
                reason,
                receivedOn,
                circumstances,
                NoticeStatus.awaitingSignatures,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                signatories,
                0);
    }

    boolean isComplete() {
        return signatories.stream().allMatch(signatory -> signatory.receivedOn().isPresent());
    }

    /** Whether it ends the lease, or will once it is signed. */
    boolean counts() {
        return status == NoticeStatus.running || status == NoticeStatus.awaitingSignatures;
    }

    /** The day from which its period is counted: that of the last signature. */
    LocalDate countsFrom() {
        return signatories.stream()
                .flatMap(signatory -> signatory.receivedOn().stream())
                .reduce(receivedOn, (one, other) -> one.isAfter(other) ? one : other);
    }

    NoticeFacts facts(Optional<LocalDate> newContractStartsOn, boolean residentsLeft) {
        return new NoticeFacts(
                reason,
                countsFrom(),
                circumstances.months(),
                circumstances.diedOn(),
                newContractStartsOn,
                residentsLeft,
                circumstances.notifiedOn().filter(day -> countsFrom().equals(receivedOn)),
                circumstances.movedOn());
    }

    Notice signedBy(UUID personId, LocalDate on) {
        List<Signatory> signed = signatories.stream()
                .map(signatory ->
                        signatory.personId().equals(personId) ? new Signatory(personId, Optional.of(on)) : signatory)
                .toList();
        return copy(status, startsOn, endsOn, withdrawnOn, ocmwReportedOn, signed);
    }

    /** It awaits these, as far as they have not signed, and nobody else. */
    Notice awaiting(List<UUID> required) {
        Set<UUID> known = signatories.stream().map(Signatory::personId).collect(Collectors.toSet());
        Stream<Signatory> kept = signatories.stream()
                .filter(signatory -> signatory.receivedOn().isPresent() || required.contains(signatory.personId()));
        Stream<Signatory> added = required.stream()
                .filter(personId -> !known.contains(personId))
                .map(personId -> new Signatory(personId, Optional.empty()));
        return copy(
                status,
                startsOn,
                endsOn,
                withdrawnOn,
                ocmwReportedOn,
                Stream.concat(kept, added).toList());
    }

    Notice running(NoticeTerm term) {
        return copy(
                NoticeStatus.running,
                Optional.of(term.startsOn()),
                Optional.of(term.endsOn()),
                withdrawnOn,
                ocmwReportedOn,
                signatories);
    }

    /** Another end of the lease has taken its place. */
    Notice superseded() {
        return with(NoticeStatus.superseded);
    }

    /** What took its place was a mistake. */
    Notice runningAgain() {
        return with(NoticeStatus.running);
    }

    Notice withdrawn(LocalDate on) {
        return copy(NoticeStatus.withdrawn, startsOn, endsOn, Optional.of(on), ocmwReportedOn, signatories);
    }

    Notice annulled() {
        return with(NoticeStatus.annulled);
    }

    /** Its certificate of the admission to a care home is in. */
    Notice certified(LocalDate on, Optional<LocalDate> admittedOn) {
        return with(circumstances.certified(on, admittedOn));
    }

    /** By that day the certificate should be in on which its short period rests. */
    Notice certificateDue(LocalDate on) {
        return with(circumstances.certificateDue(on));
    }

    /**
     * Whether it has the short period of a care home without the certificate that this period asks for.
     *
     * @param usualMonths the short period; empty where the law of the day is not known
     */
    boolean lacksCertificate(Optional<Integer> usualMonths) {
        return reason == NoticeReason.careHome
                && circumstances.certificateReceivedOn().isEmpty()
                && circumstances
                        .months()
                        .filter(chosen -> usualMonths
                                .filter(usual -> !usual.equals(chosen))
                                .isPresent())
                        .isEmpty();
    }

    /** Whether the landlord must tell the OCMW of it, and has not yet. */
    boolean isOcmwToBeTold() {
        return reason.isReportedToOcmw() && status == NoticeStatus.running && ocmwReportedOn.isEmpty();
    }

    Notice toldToOcmw(LocalDate on) {
        return copy(status, startsOn, endsOn, withdrawnOn, Optional.of(on), signatories);
    }

    private Notice with(Circumstances now) {
        return new Notice(
                noticeId,
                tenancyId,
                reason,
                receivedOn,
                now,
                status,
                startsOn,
                endsOn,
                withdrawnOn,
                ocmwReportedOn,
                signatories,
                version);
    }

    private Notice with(NoticeStatus next) {
        return copy(next, startsOn, endsOn, withdrawnOn, ocmwReportedOn, signatories);
    }

    private Notice copy(
            NoticeStatus next,
            Optional<LocalDate> starts,
            Optional<LocalDate> ends,
            Optional<LocalDate> withdrawn,
            Optional<LocalDate> told,
            List<Signatory> signed) {
        return new Notice(
                noticeId,
                tenancyId,
                reason,
                receivedOn,
                circumstances,
                next,
                starts,
                ends,
                withdrawn,
                told,
                signed,
                version);
    }
}
