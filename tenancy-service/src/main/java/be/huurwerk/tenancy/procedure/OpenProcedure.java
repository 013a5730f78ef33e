package be.huurwerk.tenancy.procedure;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens a procedure; it follows the landlord's steps of that day to its end. */
@ApplicationScoped
class OpenProcedure {

    private final Tenancies tenancies;
    private final Procedures procedures;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    OpenProcedure(Tenancies tenancies, Procedures procedures, Parameters parameters, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.procedures = procedures;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 with all faults, 409 when one of its kind is open, 412 when the tenancy has changed
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the landlord has no steps for the day
     */
    @Transactional
    public Procedure open(UUID tenancyId, ProcedureRequests.Open request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        List<Issue> faults = new ArrayList<>();
        Days.before("openedOn", request.openedOn(), tenancy.signedOn()).ifPresent(faults::add);
        Days.yetToCome("openedOn", request.openedOn(), businessDate.today()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        procedures.open(tenancyId, request.kind()).ifPresent(open -> {
            throw ProcedureProblems.alreadyOpen(open);
        });
        Procedure procedure = new Procedure(
                Ids.next(), tenancyId, request.kind(), request.openedOn(), List.of(), List.of(), Optional.empty(), 0);
        ProcedureModel.of(procedure, parameters).allowed(procedure);
        procedures.add(procedure);
        tenancies.filed(tenancyId);
        return procedure;
    }
}
