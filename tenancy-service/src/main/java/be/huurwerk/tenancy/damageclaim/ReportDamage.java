package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.OwnPapers;
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
import java.util.UUID;

/** Opens the file of a damage that was reported. */
@ApplicationScoped
class ReportDamage {

    private final Tenancies tenancies;
    private final DamageClaims damageClaims;
    private final OwnPapers ownPapers;
    private final BusinessDate businessDate;

    ReportDamage(Tenancies tenancies, DamageClaims damageClaims, OwnPapers ownPapers, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.damageClaims = damageClaims;
        this.ownPapers = ownPapers;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 with all faults, 412 when the tenancy has changed
     */
    @Transactional
    public DamageClaim report(UUID tenancyId, DamageClaimRequests.Report request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        List<Issue> faults = faults(request, tenancy, businessDate.today());
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        DamageClaim claim = request.toClaim(Ids.next(), tenancyId);
        damageClaims.add(claim);
        tenancies.filed(tenancyId);
        return claim;
    }

    private List<Issue> faults(DamageClaimRequests.Report request, Tenancy tenancy, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        Days.before("occurredOn", request.occurredOn(), tenancy.startDate()).ifPresent(faults::add);
        Days.before("reportedOn", request.reportedOn(), request.occurredOn()).ifPresent(faults::add);
        Days.yetToCome("reportedOn", request.reportedOn(), today).ifPresent(faults::add);
        List<ClaimDocument> documents = request.documents().orElse(List.of());
        for (int at = 0; at < documents.size(); at++) {
            Days.yetToCome("documents[" + at + "].receivedOn", documents.get(at).receivedOn(), today)
                    .ifPresent(faults::add);
            ownPapers
                    .fault("documents[" + at + "].documentId", documents.get(at).documentId(), tenancy)
                    .ifPresent(faults::add);
        }
        return faults;
    }
}
