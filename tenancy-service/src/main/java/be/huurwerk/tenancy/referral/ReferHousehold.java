package be.huurwerk.tenancy.referral;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.heard.HeardObjections;
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
import java.util.UUID;

/** Refers a household, or one of it, to an organisation. */
@ApplicationScoped
class ReferHousehold {

    private final Tenancies tenancies;
    private final Referrals referrals;
    private final HeardObjections objections;
    private final BusinessDate businessDate;

    ReferHousehold(Tenancies tenancies, Referrals referrals, HeardObjections objections, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.referrals = referrals;
        this.objections = objections;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 with all faults, 412 when the tenancy has changed
     */
    @Transactional
    public Referral refer(UUID tenancyId, ReferralRequests.Refer request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        List<Issue> faults = faults(request, tenancy, businessDate.today());
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Referral referral = new Referral(
                Ids.next(),
                tenancyId,
                request.personId(),
                request.organisation(),
                request.reason(),
                request.referredOn(),
                request.consentOn(),
                Optional.empty(),
                0);
        referrals.add(referral);
        tenancies.filed(tenancyId);
        return referral;
    }

    private List<Issue> faults(ReferralRequests.Refer request, Tenancy tenancy, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        Days.before("referredOn", request.referredOn(), tenancy.signedOn()).ifPresent(faults::add);
        Days.yetToCome("referredOn", request.referredOn(), today).ifPresent(faults::add);
        request.consentOn()
                .flatMap(day -> Days.yetToCome("consentOn", day, today)
                        .or(() -> Days.after("consentOn", day, request.referredOn())))
                .ifPresent(faults::add);
        if (request.organisation() == Referral.Organisation.ocmw
                && request.consentOn().isEmpty()
                && objections.isObjecting(tenancy.tenancyId(), request.referredOn())) {
            faults.add(
                    Issues.required(
                            "consentOn",
                            "The household objects to telling the public welfare centre: say when it agreed to this referral.",
                            "Het gezin heeft bezwaar tegen melding aan het OCMW: zeg wanneer het met deze doorverwijzing instemde."));
        }
        request.personId()
                .filter(personId -> tenancy.residences().stream()
                        .noneMatch(stay -> stay.member().personId().equals(personId)))
                .ifPresent(personId -> faults.add(Issues.notFound(
                        "personId",
                        personId,
                        "This person is not of the household.",
                        "Deze persoon is geen lid van het gezin.")));
        return faults;
    }
}
