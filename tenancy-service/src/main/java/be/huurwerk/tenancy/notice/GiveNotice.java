package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.person.Persons;
import be.huurwerk.tenancy.tenancy.AlreadyDeparted;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a notice: it runs at once, or awaits the signatures that are missing. */
@ApplicationScoped
class GiveNotice {

    private final Tenancies tenancies;
    private final Notices notices;
    private final Persons persons;
    private final Deceased deceased;
    private final LandlordsGrounds grounds;
    private final RunNotice runNotice;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    GiveNotice(
            Tenancies tenancies,
            Notices notices,
            Persons persons,
            Deceased deceased,
            LandlordsGrounds grounds,
            RunNotice runNotice,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.notices = notices;
        this.persons = persons;
        this.deceased = deceased;
        this.grounds = grounds;
        this.runNotice = runNotice;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @return the notice; of an internal move that the new lease brought about already, the one that runs
     * @throws ProblemException 400 with all faults, 409 when the tenancy does not allow it, 412 when it has changed
     */
    @Transactional
    public Notice give(UUID tenancyId, NoticeRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        List<UUID> required = Signatories.required(
                request.reason(), tenancy, tenancy.fromSigningOn(request.receivedOn()), parameters);
        List<Issue> faults = faults(request, tenancy, required);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Optional<Notice> running = notices.running(tenancyId).filter(move -> isTheSameMove(request, move));
        if (running.isPresent()) {
            return running.get();
        }
        checkState(request, tenancy);
        List<UUID> awaited =
                Signatories.needed(request.reason(), tenancy, request.receivedOn(), businessDate.today(), parameters);
        checkOfATenant(request, tenancy, awaited);
        Notice notice = notice(tenancyId, request, awaited);
        notices.supersede(tenancyId, notice.noticeId());
        return notices.add(notice.isComplete() ? runNotice.run(notice, tenancy) : notice);
    }

    private List<Issue> faults(NoticeRequest request, Tenancy tenancy, List<UUID> required) {
        NoticeFacts facts = new NoticeFacts(
                request.reason(),
                request.receivedOn(),
                request.months(),
                request.diedOn(),
                Optional.empty(),
                false,
                request.notifiedOn(),
                request.movedOn());
        List<Issue> faults = new ArrayList<>(NoticeRules.faults(facts, parameters));
        faults.addAll(SigningFaults.ofSignatories(request.signed(), known(request, tenancy), required));
        faults.addAll(SigningFaults.ofDeceased(request.signed(), deceased.among(request, tenancy)));
        faults.addAll(NoticeRules.admissionFaults(request, businessDate.today()));
        request.deceasedId()
                .flatMap(person -> SigningFaults.ofWhoDied(person, request, tenancy))
                .ifPresent(faults::add);
        if (faults.isEmpty() && request.reason() == NoticeReason.careHome) {
            NoticeRules.admissionAfter(NoticeTerm.of(facts, parameters).endsOn(), request.admittedOn())
                    .ifPresent(faults::add);
        }
        Days.yetToCome("receivedOn", request.receivedOn(), businessDate.today()).ifPresent(faults::add);
        NoticeRules.onlyForInternalMove(request.reason(), request.newTenancyId(), "newTenancyId")
                .ifPresentOrElse(
                        faults::add,
                        () -> request.newTenancyId()
                                .ifPresent(next ->
                                        faults.addAll(SigningFaults.ofInternalMove(next, counting(next), tenancy))));
        return faults;
    }

    private Optional<Tenancy> counting(UUID tenancyId) {
        return tenancies.find(tenancyId).filter(tenancy -> !tenancy.annulled());
    }

    private Set<UUID> known(NoticeRequest request, Tenancy tenancy) {
        if (request.reason() == NoticeReason.death && !request.signed().isEmpty()) {
            return persons.birthDates(request.signed()).keySet();
        }
        return tenancy.householdOn(tenancy.fromSigningOn(request.receivedOn())).stream()
                .map(Member::personId)
                .collect(Collectors.toSet());
    }

    private void checkState(NoticeRequest request, Tenancy tenancy) {
        notices.running(tenancy.tenancyId())
                .filter(running -> !endsByLaw(request, running))
                .ifPresent(running -> {
                    throw NoticeProblems.alreadyRuns(running);
                });
        if (tenancy.keysReturnedOn().isPresent()) {
            throw AlreadyDeparted.problem(tenancy.tenancyId());
        }
        LocalDate first = request.diedOn().orElse(request.receivedOn());
        if (first.isBefore(tenancy.signedOn())
                || request.receivedOn().isBefore(tenancy.signedOn())
                || tenancy.fixedEnd().filter(end -> end.isBefore(first)).isPresent()) {
            throw NoticeProblems.outside();
        }
        if (request.reason().isAtTermOnly() && tenancy.endDate().isEmpty()) {
            throw NoticeProblems.noTerm();
        }
        grounds.check(request.reason(), tenancy, request.receivedOn());
        if (request.reason() == NoticeReason.death && deceased.leavesATenant(tenancy, first)) {
            throw NoticeProblems.tenantSurvives();
        }
    }

    private void checkOfATenant(NoticeRequest request, Tenancy tenancy, List<UUID> awaited) {
        List<UUID> signing =
                Stream.concat(request.signed().stream(), awaited.stream()).toList();
        if (request.reason().isSignedByHousehold()
                && !Signatories.isOfATenant(signing, tenancy, request.receivedOn(), parameters)) {
            throw NoticeProblems.noTenantSigns();
        }
    }

    /** The new lease has ended this one already. */
    private static boolean isTheSameMove(NoticeRequest request, Notice running) {
        return request.reason() == NoticeReason.internalMove
                && running.reason() == NoticeReason.internalMove
                && request.newTenancyId().equals(running.circumstances().newTenancyId());
    }

    /** A death ends the lease by law, a running notice notwithstanding. */
    private static boolean endsByLaw(NoticeRequest request, Notice running) {
        return request.reason() == NoticeReason.death && running.reason() != NoticeReason.death;
    }

    private static Notice notice(UUID tenancyId, NoticeRequest request, List<UUID> awaited) {
        List<Signatory> signatories = Stream.concat(request.signed().stream(), awaited.stream())
                .distinct()
                .map(personId -> new Signatory(
                        personId,
                        request.signed().contains(personId) ? Optional.of(request.receivedOn()) : Optional.empty()))
                .toList();
        return Notice.given(
                Ids.next(), tenancyId, request.reason(), request.receivedOn(), request.circumstances(), signatories);
    }
}
