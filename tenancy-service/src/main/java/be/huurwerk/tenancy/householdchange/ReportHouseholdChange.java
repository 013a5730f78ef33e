package be.huurwerk.tenancy.householdchange;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.heard.HeardDeposits;
import be.huurwerk.tenancy.person.Persons;
import be.huurwerk.tenancy.tenancy.Deaths;
import be.huurwerk.tenancy.tenancy.Majority;
import be.huurwerk.tenancy.tenancy.Member;
import be.huurwerk.tenancy.tenancy.OwnPapers;
import be.huurwerk.tenancy.tenancy.TakenOvers;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes the report of a change. With all its documents it awaits a decision, or holds at once where nobody decides. */
@ApplicationScoped
class ReportHouseholdChange {

    private final Tenancies tenancies;
    private final Persons persons;
    private final Deaths deaths;
    private final HouseholdChanges householdChanges;
    private final HouseholdChangeFiles files;
    private final HeardDeposits heardDeposits;
    private final TakenOvers takenOvers;
    private final OwnPapers ownPapers;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    ReportHouseholdChange(
            Tenancies tenancies,
            Persons persons,
            Deaths deaths,
            HouseholdChanges householdChanges,
            HouseholdChangeFiles files,
            HeardDeposits heardDeposits,
            TakenOvers takenOvers,
            OwnPapers ownPapers,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.persons = persons;
        this.deaths = deaths;
        this.householdChanges = householdChanges;
        this.files = files;
        this.heardDeposits = heardDeposits;
        this.takenOvers = takenOvers;
        this.ownPapers = ownPapers;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 with all faults, 409 when the household does not allow it, 412 when the tenancy has changed
     */
    @Transactional
    public HouseholdChange report(UUID tenancyId, HouseholdChangeRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        List<Issue> faults = new ArrayList<>(ReportRules.faults(
                request,
                Optional.ofNullable(persons.birthDatesOfRegistered(List.of(request.personId()))
                        .get(request.personId())),
                tenancy.householdOn(tenancy.fromSigningOn(request.on())).stream()
                        .filter(member -> member.personId().equals(request.personId()))
                        .map(Member::role)
                        .findFirst(),
                Majority.age(parameters, request.on()),
                businessDate.today()));
        for (int at = 0; at < request.received().size(); at++) {
            ownPapers
                    .fault(
                            "documents[" + at + "].documentId",
                            request.received().get(at).documentId(),
                            tenancy,
                            Set.of(request.personId()))
                    .ifPresent(faults::add);
        }
        faults.addAll(SeparationRules.faults(request, tenancy, deposit(request, tenancyId), businessDate.today()));
        if (!deaths.among(List.of(request.personId()), request.on()).isEmpty()) {
            ReportRules.deceased(request).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        householdChanges
                .openOf(tenancyId, request.personId())
                .filter(open -> request.kind() != HouseholdChangeKind.deceased)
                .ifPresent(open -> {
                    throw HouseholdChangeProblems.pending(open);
                });
        checkDeath(tenancyId, request);
        HouseholdChange change = request.toChange(Ids.next(), tenancyId, businessDate.today());
        Household household = files.lock(tenancy, change);
        files.check(household);
        tenancies.filed(tenancyId);
        return householdChanges.add(files.advance(household));
    }

    /** Asked where a share of it is stated. */
    private Optional<BigDecimal> deposit(HouseholdChangeRequest request, UUID tenancyId) {
        return request.depositShare()
                .flatMap(share -> takenOvers.depositHeld(tenancyId).or(() -> heardDeposits.of(tenancyId)));
    }

    /** Somebody dies once: in a household nobody tells it again, and in another one no other day. */
    private void checkDeath(UUID tenancyId, HouseholdChangeRequest request) {
        if (request.kind() == HouseholdChangeKind.deceased) {
            deaths.toldOf(request.personId()).stream()
                    .filter(told ->
                            told.tenancyId().equals(tenancyId) || !told.day().equals(request.on()))
                    .findFirst()
                    .ifPresent(told -> {
                        throw HouseholdChangeProblems.deathReported(told);
                    });
        }
    }
}
