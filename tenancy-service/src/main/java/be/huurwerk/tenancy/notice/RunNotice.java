package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.TakenOvers;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Lets a notice run that everybody has signed: its period is fixed, and the tenancy ends with it. Part of two use cases. */
@ApplicationScoped
class RunNotice {

    private final Tenancies tenancies;
    private final TakenOvers takenOvers;
    private final Parameters parameters;
    private final Outbox outbox;

    RunNotice(Tenancies tenancies, TakenOvers takenOvers, Parameters parameters, Outbox outbox) {
        this.tenancies = tenancies;
        this.takenOvers = takenOvers;
        this.parameters = parameters;
        this.outbox = outbox;
    }

    /**
     * The notice, running: the lease lasts until the last day of its period, be that after a term that nobody extended. None ends before its
     * first day, or before that on which it was taken over.
     */
    Notice run(Notice notice, Tenancy tenancy) {
        Optional<LocalDate> newContractStartsOn =
                notice.circumstances().newTenancyId().flatMap(tenancies::find).map(Tenancy::startDate);
        NoticeTerm term = NoticeTerm.ofLease(
                notice.facts(newContractStartsOn, leavesResidents(notice, tenancy)),
                tenancy.endDate(),
                tenancy.fixedEnd(),
                parameters);
        Notice running = notice.running(term);
        LocalDate endDate = term.endsOn();
        if (endDate.isBefore(takenOvers.on(tenancy.tenancyId()).orElse(tenancy.startDate()))) {
            throw NoticeProblems.outside();
        }
        tenancies.noticeRuns(tenancy, runsSince(notice, tenancy), endDate);
        outbox.append(
                NoticeGiven.TYPE,
                tenancy.tenancyId(),
                new NoticeGiven(
                        tenancy.tenancyId(),
                        notice.noticeId(),
                        notice.reason(),
                        notice.receivedOn(),
                        term.startsOn(),
                        term.endsOn(),
                        endDate,
                        notice.circumstances().diedOn()));
        return lacksCertificate(running) ? running.certificateDue(term.startsOn()) : running;
    }

    private boolean lacksCertificate(Notice notice) {
        return notice.lacksCertificate(parameters
                .find(NoticeTerm.CARE_HOME, "usual", notice.countsFrom())
                .map(months -> months.intValue()));
    }

    /** An end that takes the place of a notice leaves it that a notice ran already. */
    private static LocalDate runsSince(Notice notice, Tenancy tenancy) {
        return tenancy.noticeReceivedOn().filter(notice.countsFrom()::isAfter).orElse(notice.countsFrom());
    }

    private static boolean leavesResidents(Notice notice, Tenancy tenancy) {
        return notice.circumstances().diedOn().stream()
                .flatMap(day -> tenancy.householdOn(tenancy.fromSigningOn(day)).stream())
                .anyMatch(member -> !member.partyToLease() && member.role() != Role.temporaryResident);
    }
}
