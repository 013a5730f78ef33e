package be.huurwerk.tenancy.householdchange;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a document that came later; with the last one the change moves on. */
@ApplicationScoped
class ReceiveDocument {

    private final Tenancies tenancies;
    private final HouseholdChanges householdChanges;
    private final HouseholdChangeFiles files;
    private final BusinessDate businessDate;

    ReceiveDocument(
            Tenancies tenancies,
            HouseholdChanges householdChanges,
            HouseholdChangeFiles files,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.householdChanges = householdChanges;
        this.files = files;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the change's version, or null
     * @throws ProblemException 400 for a document that is not in yet, 409 when the change is settled or the household does not allow it
     *     any more, 412 when the change has changed
     */
    @Transactional
    public HouseholdChange receive(UUID tenancyId, UUID householdChangeId, ReceivedDocument document, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        HouseholdChange change = householdChanges
                .find(tenancyId, householdChangeId)
                .orElseThrow(() -> HouseholdChangeProblems.unknown(householdChangeId));
        ETags.check(ifMatch, change.version());
        ReportRules.document(document, "receivedOn", businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        if (!change.status().isOpen()) {
            throw HouseholdChangeProblems.closed();
        }
        Household household = files.lock(tenancy, change.with(document));
        files.check(household);
        tenancies.filed(tenancyId);
        return householdChanges.update(files.advance(household));
    }
}
