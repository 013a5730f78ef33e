package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a quote, an invoice or a report that belongs to a damage, as long as it is not decided. */
@ApplicationScoped
class ReceiveClaimDocument {

    private final OpenClaims openClaims;
    private final DamageClaims damageClaims;
    private final BusinessDate businessDate;

    ReceiveClaimDocument(OpenClaims openClaims, DamageClaims damageClaims, BusinessDate businessDate) {
        this.openClaims = openClaims;
        this.damageClaims = damageClaims;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the claim's version, or null
     * @throws ProblemException 400 for a document that is not in yet, 409 when the claim is decided, 412 when it has changed
     */
    @Transactional
    public DamageClaim receive(UUID tenancyId, UUID damageClaimId, ClaimDocument document, String ifMatch) {
        DamageClaim claim = openClaims.lock(tenancyId, damageClaimId, ifMatch);
        Days.yetToCome("receivedOn", document.receivedOn(), businessDate.today())
                .ifPresent(fault -> {
                    throw ProblemException.badRequest(fault);
                });
        return damageClaims.addDocument(claim.with(document));
    }
}
