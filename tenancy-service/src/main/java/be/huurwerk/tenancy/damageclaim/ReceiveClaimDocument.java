package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.OwnPapers;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes a quote, an invoice or a report that belongs to a damage, as long as it is not decided. */
@ApplicationScoped
class ReceiveClaimDocument {

    private final OpenClaims openClaims;
    private final DamageClaims damageClaims;
    private final Tenancies tenancies;
    private final OwnPapers ownPapers;
    private final BusinessDate businessDate;

    ReceiveClaimDocument(
            OpenClaims openClaims,
            DamageClaims damageClaims,
            Tenancies tenancies,
            OwnPapers ownPapers,
            BusinessDate businessDate) {
        this.openClaims = openClaims;
        this.damageClaims = damageClaims;
        this.tenancies = tenancies;
        this.ownPapers = ownPapers;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the claim's version, or null
     * @throws ProblemException 400 for a document that is not in yet or not of this household, 409 when the claim is decided, 412 when it has changed
     */
    @Transactional
    public DamageClaim receive(UUID tenancyId, UUID damageClaimId, ClaimDocument document, String ifMatch) {
        DamageClaim claim = openClaims.lock(tenancyId, damageClaimId, ifMatch);
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow();
        List<Issue> faults = Stream.of(
                        Days.yetToCome("receivedOn", document.receivedOn(), businessDate.today()),
                        ownPapers.fault("documentId", document.documentId(), tenancy))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        return damageClaims.addDocument(claim.with(document));
    }
}
