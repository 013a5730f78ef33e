package be.huurwerk.tenancy.righttobuy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
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
import java.util.Optional;
import java.util.UUID;

/** Records a tenant's request to buy and tests it; one from 2022 on is refused. */
@ApplicationScoped
class AskToBuy {

    private final Tenancies tenancies;
    private final Dwellings dwellings;
    private final RightToBuyRequests requests;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    AskToBuy(
            Tenancies tenancies,
            Dwellings dwellings,
            RightToBuyRequests requests,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.dwellings = dwellings;
        this.requests = requests;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 with all faults, 409 when the right had ended, 412 when the tenancy has changed
     */
    @Transactional
    public RightToBuyRequest ask(UUID tenancyId, RightToBuyBodies.Ask request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        List<Issue> faults = faults(request, tenancy);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (!RightToBuyRules.isOpen(request.requestedOn(), parameters)) {
            throw ProblemException.conflict(
                    "rightToBuyEnded",
                    new Text(
                            "The right to buy could be exercised until 2021-12-31.",
                            "Het kooprecht kon uitgeoefend worden tot 31 december 2021."));
        }
        RightToBuyRequest.Stated stated =
                new RightToBuyRequest.Stated(request.firstLetOn(), request.ownsOtherProperty(), request.recognised());
        RightToBuyRequest asked = new RightToBuyRequest(
                Ids.next(),
                tenancyId,
                request.personId(),
                request.requestedOn(),
                stated,
                RightToBuyRules.failed(
                        stated,
                        tenancy,
                        dwellings.find(tenancy.dwellingId()).orElseThrow(),
                        request.requestedOn(),
                        parameters),
                List.of(),
                Optional.empty(),
                0);
        requests.add(asked);
        tenancies.filed(tenancyId);
        return asked;
    }

    private List<Issue> faults(RightToBuyBodies.Ask request, Tenancy tenancy) {
        List<Issue> faults = new ArrayList<>();
        Days.before("requestedOn", request.requestedOn(), tenancy.startDate()).ifPresent(faults::add);
        Days.yetToCome("requestedOn", request.requestedOn(), businessDate.today())
                .ifPresent(faults::add);
        Days.before("requestedOn", request.requestedOn(), request.firstLetOn()).ifPresent(faults::add);
        boolean tenant = tenancy.tenantsOn(tenancy.fromSigningOn(request.requestedOn())).stream()
                .anyMatch(member -> member.personId().equals(request.personId()));
        if (!tenant) {
            faults.add(Issues.notFound(
                    "personId",
                    request.personId(),
                    "This person is no tenant on that day.",
                    "Deze persoon is die dag geen huurder."));
        }
        return faults;
    }
}
