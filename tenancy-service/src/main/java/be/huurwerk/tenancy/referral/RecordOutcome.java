package be.huurwerk.tenancy.referral;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Notes how a referral went on; help that began can end later. */
@ApplicationScoped
class RecordOutcome {

    private final Tenancies tenancies;
    private final Referrals referrals;
    private final BusinessDate businessDate;

    RecordOutcome(Tenancies tenancies, Referrals referrals, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.referrals = referrals;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the referral's version, or null
     * @throws ProblemException 400 with all faults, 409 when it is closed, 412 when the referral has changed
     */
    @Transactional
    public Referral record(UUID tenancyId, UUID referralId, ReferralRequests.Ended request, String ifMatch) {
        tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Referral referral = referrals.find(tenancyId, referralId).orElseThrow(() -> unknown(referralId));
        ETags.check(ifMatch, referral.version());
        List<Issue> faults = new ArrayList<>();
        Days.before("on", request.on(), referral.referredOn()).ifPresent(faults::add);
        Days.yetToCome("on", request.on(), businessDate.today()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (referral.isClosed()) {
            throw ProblemException.conflict(
                    "referralClosed", new Text("This referral is closed.", "Deze doorverwijzing is afgesloten."));
        }
        return referrals.update(referral.endedBy(new Referral.Ended(request.outcome(), request.on())));
    }

    static ProblemException unknown(UUID referralId) {
        return ProblemException.notFound(
                new Text("There is no referral " + referralId + ".", "Er is geen doorverwijzing " + referralId + "."));
    }
}
