package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
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

/** Takes note of a property that a tenant or partner may not have: it must be gone by a day. */
@ApplicationScoped
class ReportProperty {

    private final Tenancies tenancies;
    private final Obligations obligations;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    ReportProperty(Tenancies tenancies, Obligations obligations, Parameters parameters, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.obligations = obligations;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 with all faults, 409 when the rule does not bind the person or allows the right, 412 when the tenancy
     *     has changed
     */
    @Transactional
    public Obligation report(UUID tenancyId, PropertyRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        List<Issue> faults = faults(request, tenancy);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        LocalDate on = tenancy.fromSigningOn(request.reportedOn());
        if (!PropertyRules.binds(tenancy, request.personId(), on, parameters)) {
            throw ObligationProblems.notBound();
        }
        if (!PropertyRules.isForbidden(request.property(), on, parameters)) {
            throw ObligationProblems.allowedProperty();
        }
        Obligation obligation = obligation(tenancyId, request, on);
        obligations.add(obligation, Optional.empty());
        tenancies.filed(tenancyId);
        return obligation;
    }

    private List<Issue> faults(PropertyRequest request, Tenancy tenancy) {
        List<Issue> faults = new ArrayList<>();
        Days.yetToCome("reportedOn", request.reportedOn(), businessDate.today()).ifPresent(faults::add);
        Days.before("reportedOn", request.reportedOn(), tenancy.signedOn()).ifPresent(faults::add);
        Days.before("reportedOn", request.reportedOn(), request.property().acquiredOn())
                .ifPresent(faults::add);
        return faults;
    }

    private Obligation obligation(UUID tenancyId, PropertyRequest request, LocalDate on) {
        PropertyRules.Deadline deadline = PropertyRules.deadline(request.property(), parameters);
        return new Obligation(
                Ids.next(),
                tenancyId,
                request.personId(),
                ObligationKind.property,
                Optional.empty(),
                on,
                deadline.dueOn(),
                ObligationState.open,
                Optional.empty(),
                Optional.of(request.property()),
                List.of(),
                deadline.status(),
                0);
    }
}
