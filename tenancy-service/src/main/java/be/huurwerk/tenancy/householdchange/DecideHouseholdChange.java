package be.huurwerk.tenancy.householdchange;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Approves or refuses a change. Approved it holds; of a refused one nobody else hears. */
@ApplicationScoped
class DecideHouseholdChange {

    private final Tenancies tenancies;
    private final HouseholdChanges householdChanges;
    private final HouseholdChangeFiles files;
    private final ApplyHouseholdChange applyHouseholdChange;
    private final BusinessDate businessDate;

    DecideHouseholdChange(
            Tenancies tenancies,
            HouseholdChanges householdChanges,
            HouseholdChangeFiles files,
            ApplyHouseholdChange applyHouseholdChange,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.householdChanges = householdChanges;
        this.files = files;
        this.applyHouseholdChange = applyHouseholdChange;
        this.businessDate = businessDate;
    }

    /**
     * An approval of what holds already without one is noted nowhere and changes nothing.
     *
     * @param ifMatch the change's version, or null
     * @throws ProblemException 400 for an impossible day, 409 when it is settled, incomplete or can't be approved, 412 when the change
     *     has changed
     */
    @Transactional
    public HouseholdChange decide(UUID tenancyId, UUID householdChangeId, DecisionRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        HouseholdChange change = householdChanges
                .find(tenancyId, householdChangeId)
                .orElseThrow(() -> HouseholdChangeProblems.unknown(householdChangeId));
        ETags.check(ifMatch, change.version());
        HouseholdChange known = change.status().isOpen() && change.kind().hasConditions()
                ? request.conditions().map(change::with).orElse(change)
                : change;
        Household household = files.lock(tenancy, known);
        Optional<String> reason = reason(request, household);
        List<Issue> faults = faults(request, change, reason);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (request.isApproval() && change.status() == ChangeStatus.effective) {
            return change;
        }
        if (!change.status().isOpen()) {
            throw HouseholdChangeProblems.closed();
        }
        HouseholdChange decided = request.isApproval()
                ? approved(household, request)
                : refused(known, new HouseholdChange.Decision(request.decidedOn(), reason));
        tenancies.filed(tenancyId);
        return householdChanges.update(decided);
    }

    private HouseholdChange approved(Household household, DecisionRequest request) {
        HouseholdChangeFiles.Findings findings = files.findings(household);
        if (!findings.missingDocuments().isEmpty()) {
            throw HouseholdChangeProblems.documentsMissing(findings.missingDocuments());
        }
        files.check(household);
        if (!findings.refusalGrounds().isEmpty()) {
            throw HouseholdChangeProblems.conditionsNotMet(findings.refusalGrounds());
        }
        if (!findings.conditionsNotStated().isEmpty()) {
            throw HouseholdChangeProblems.conditionsNotStated(findings.conditionsNotStated());
        }
        HouseholdChange approved = household.change().decided(ChangeStatus.approved, request.toDecision());
        applyHouseholdChange.apply(household.with(approved));
        return approved;
    }

    private static HouseholdChange refused(HouseholdChange change, HouseholdChange.Decision decision) {
        if (!change.kind().isDecided()) {
            throw HouseholdChangeProblems.nothingToDecide();
        }
        return change.decided(ChangeStatus.refused, decision);
    }

    /** Why, as the household reads it: what is stated, else in Dutch what stands in the way of an approval. */
    private Optional<String> reason(DecisionRequest request, Household household) {
        return request.isApproval() || !household.change().status().isOpen()
                ? request.reason()
                : request.reason()
                        .or(() ->
                                RefusalGround.sentence(files.findings(household).refusalGrounds()));
    }

    private List<Issue> faults(DecisionRequest request, HouseholdChange change, Optional<String> reason) {
        List<Issue> faults = new ArrayList<>();
        ReportRules.conditions(change.kind(), request.conditions()).ifPresent(faults::add);
        boolean refuses = !request.isApproval()
                && change.kind().isDecided()
                && change.status().isOpen();
        if (refuses && reason.isEmpty()) {
            faults.add(Issues.required(
                    "reason",
                    "A refusal says why: nothing that is known here stands in the way of an approval.",
                    "Een weigering zegt waarom: niets wat hier gekend is, staat een goedkeuring in de weg."));
        }
        LocalDate today = businessDate.today();
        if (request.decidedOn().isAfter(today)) {
            faults.add(Issues.period(
                    "decidedOn",
                    request.decidedOn().toString(),
                    "That day is yet to come: it is " + today + ".",
                    "Die dag moet nog komen: het is " + today + "."));
        }
        boolean early = change.documents().stream()
                .anyMatch(document -> document.receivedOn().isAfter(request.decidedOn()));
        if (request.isApproval() && early) {
            faults.add(Issues.period(
                    "decidedOn",
                    request.decidedOn().toString(),
                    "Not all documents were in on that day.",
                    "Op die dag waren niet alle documenten binnen."));
        }
        return faults;
    }
}
