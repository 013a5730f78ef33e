package be.huurwerk.tenancy.inspection;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Hrefs;
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

/** Writes down an inspection; until it is signed it can be changed. */
@ApplicationScoped
class MakeInspection {

    private final Tenancies tenancies;
    private final Inspections inspections;
    private final BusinessDate businessDate;

    MakeInspection(Tenancies tenancies, Inspections inspections, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.inspections = inspections;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 with all faults, 409 when there is one of its kind, or no end for an outgoing one, 412 when the tenancy
     *     has changed
     */
    @Transactional
    public Inspection make(UUID tenancyId, InspectionRequests.Make request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        List<Issue> faults = new ArrayList<>(InspectionRules.faults(request.items()));
        Days.before("heldOn", request.heldOn(), tenancy.signedOn()).ifPresent(faults::add);
        Days.yetToCome("heldOn", request.heldOn(), businessDate.today()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        checkState(request, tenancy);
        Inspection inspection = new Inspection(
                Ids.next(),
                tenancyId,
                request.kind(),
                request.method(),
                request.heldOn(),
                request.items(),
                Optional.empty(),
                0);
        inspections.add(inspection);
        tenancies.filed(tenancyId);
        return inspection;
    }

    private void checkState(InspectionRequests.Make request, Tenancy tenancy) {
        inspections.of(tenancy.tenancyId(), request.kind()).ifPresent(made -> {
            String href = Hrefs.filed(made.tenancyId(), "inspections", made.inspectionId())
                    .toString();
            throw ProblemException.conflict(
                            "inspectionAlreadyMade",
                            new Text(
                                    "There is an inspection of this kind: " + href,
                                    "Er is al een plaatsbeschrijving van deze soort: " + href))
                    .with("href", href);
        });
        boolean ends = tenancy.noticeReceivedOn().isPresent()
                || tenancy.endDate()
                        .filter(end -> !end.isAfter(request.heldOn()))
                        .isPresent();
        if (request.kind() == Inspection.Kind.outgoing && !ends) {
            throw ProblemException.conflict(
                    "noEndFixed",
                    new Text(
                            "No notice runs, and the term of the lease is not over.",
                            "Er loopt geen opzeg en de duur van het huurcontract is niet verstreken."));
        }
    }
}
