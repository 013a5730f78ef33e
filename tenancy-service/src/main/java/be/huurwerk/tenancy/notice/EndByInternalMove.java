package be.huurwerk.tenancy.notice;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.tenancy.tenancy.LeaseSigned;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.PreviousLease;
import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Ends by law the lease that a household leaves for another dwelling of the landlord: the day before the new one starts, without a notice.
 * It goes on when one of its tenants stays behind.
 */
@ApplicationScoped
class EndByInternalMove {

    private final Tenancies tenancies;
    private final Notices notices;
    private final RunNotice runNotice;

    EndByInternalMove(Tenancies tenancies, Notices notices, RunNotice runNotice) {
        this.tenancies = tenancies;
        this.notices = notices;
        this.runNotice = runNotice;
    }

    void on(@Observes LeaseSigned signed) {
        Tenancy next = tenancies.find(signed.tenancyId()).orElseThrow();
        next.previousLease()
                .filter(left -> left.landlord() == PreviousLease.Landlord.own)
                .filter(left -> left.reason() == PreviousLease.Reason.internalMove)
                .flatMap(PreviousLease::tenancyId)
                .flatMap(tenancies::find)
                .filter(left -> !left.annulled())
                .flatMap(left -> tenancies.lock(left.tenancyId()))
                .map(left -> notMovedAlready(left, next))
                .filter(left -> endsFor(left, next))
                .ifPresent(left -> end(left, next));
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 {@code noticeAlreadyRuns} when these tenants left it for another dwelling */
    private Tenancy notMovedAlready(Tenancy left, Tenancy next) {
        notices.running(left.tenancyId())
                .filter(end -> end.reason() == NoticeReason.internalMove)
                .filter(end -> !end.circumstances().newTenancyId().equals(Optional.of(next.tenancyId())))
                .filter(end -> left.endDate()
                        .filter(last -> allMove(left.tenantsOn(last), next))
                        .isPresent())
                .ifPresent(end -> {
                    throw NoticeProblems.alreadyRuns(end);
                });
        return left;
    }

    private void end(Tenancy left, Tenancy next) {
        LocalDate on = left.fromSigningOn(next.signedOn());
        Notice notice = Notice.given(
                Ids.next(),
                left.tenancyId(),
                NoticeReason.internalMove,
                on,
                Circumstances.ofInternalMove(next.tenancyId()),
                List.of());
        notices.supersede(left.tenancyId(), notice.noticeId());
        notices.add(runNotice.run(notice, left));
    }

    private static boolean endsFor(Tenancy left, Tenancy next) {
        LocalDate lastDay = next.startDate().minusDays(1);
        boolean over = left.keysReturnedOn().isPresent()
                || left.fixedEnd().filter(end -> !end.isAfter(lastDay)).isPresent();
        return !over && !lastDay.isBefore(left.startDate()) && allMove(left.tenantsOn(lastDay), next);
    }

    private static boolean allMove(List<Member> tenants, Tenancy next) {
        Set<UUID> moving = next.residences().stream()
                .map(Residence::member)
                .map(Member::personId)
                .collect(Collectors.toSet());
        return !tenants.isEmpty() && tenants.stream().map(Member::personId).allMatch(moving::contains);
    }
}
