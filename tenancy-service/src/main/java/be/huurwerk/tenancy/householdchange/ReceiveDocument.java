package be.huurwerk.tenancy.householdchange;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.OwnPapers;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes a document that came later; with the last one the change moves on. */
@ApplicationScoped
class ReceiveDocument {

    private final Tenancies tenancies;
    private final HouseholdChanges householdChanges;
    private final HouseholdChangeFiles files;
    private final OwnPapers ownPapers;
    private final BusinessDate businessDate;

    ReceiveDocument(
            Tenancies tenancies,
            HouseholdChanges householdChanges,
            HouseholdChangeFiles files,
            OwnPapers ownPapers,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.householdChanges = householdChanges;
        this.files = files;
        this.ownPapers = ownPapers;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the change's version, or null
     * @throws ProblemException 400 for a document that is not in yet or not of this household, 409 when the change is settled or the household does not allow it
     *     any more, 412 when the change has changed
     */
    @Transactional
    public HouseholdChange receive(UUID tenancyId, UUID householdChangeId, ReceivedDocument document, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        HouseholdChange change = householdChanges
                .find(tenancyId, householdChangeId)
                .orElseThrow(() -> HouseholdChangeProblems.unknown(householdChangeId));
        ETags.check(ifMatch, change.version());
        List<Issue> faults = Stream.of(
                        ReportRules.document(document, "receivedOn", businessDate.today()),
                        ownPapers.fault("documentId", document.documentId(), tenancy, Set.of(change.personId())))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (!change.status().isOpen()) {
            throw HouseholdChangeProblems.closed();
        }
        Household household = files.lock(tenancy, change.with(document));
        files.check(household);
        tenancies.filed(tenancyId);
        return householdChanges.update(files.advance(household));
    }
}
