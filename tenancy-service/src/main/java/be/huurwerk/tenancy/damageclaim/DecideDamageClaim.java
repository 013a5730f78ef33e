package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Decides who pays a damage; what the household pays is charged on its rent account. */
@ApplicationScoped
class DecideDamageClaim {

    private final OpenClaims openClaims;
    private final DamageClaims damageClaims;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final Outbox outbox;

    DecideDamageClaim(
            OpenClaims openClaims,
            DamageClaims damageClaims,
            Parameters parameters,
            BusinessDate businessDate,
            Outbox outbox) {
        this.openClaims = openClaims;
        this.damageClaims = damageClaims;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.outbox = outbox;
    }

    /**
     * @param ifMatch the claim's version, or null
     * @throws ProblemException 400 with all faults, 409 when it is decided, 412 when the claim has changed
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when what the tenant pays depends on a figure that is not known
     */
    @Transactional
    public DamageClaim decide(UUID tenancyId, UUID damageClaimId, DamageClaimRequests.Decide request, String ifMatch) {
        DamageClaim claim = openClaims.lock(tenancyId, damageClaimId, ifMatch);
        List<Issue> faults = new ArrayList<>();
        Days.before("decidedOn", request.decidedOn(), claim.reportedOn()).ifPresent(faults::add);
        Days.yetToCome("decidedOn", request.decidedOn(), businessDate.today()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Settlement settlement = Settlement.of(request.damage(), claim.occurredOn(), parameters);
        DamageClaim decided = damageClaims.decide(
                claim.decided(new DamageClaim.Decision(request.decidedOn(), request.damage(), settlement)));
        if (settlement.tenant().isPositive()) {
            outbox.append(
                    DamageClaimCharged.TYPE,
                    tenancyId,
                    new DamageClaimCharged(
                            tenancyId,
                            damageClaimId,
                            claim.occurredOn(),
                            request.decidedOn(),
                            settlement.tenant().amount()));
        }
        return decided;
    }
}
