package be.huurwerk.tenancy.inspection;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts another text in the place of an inspection that is not signed. */
@ApplicationScoped
class ChangeInspection {

    private final LockInspection lockInspection;
    private final Inspections inspections;
    private final BusinessDate businessDate;

    ChangeInspection(LockInspection lockInspection, Inspections inspections, BusinessDate businessDate) {
        this.lockInspection = lockInspection;
        this.inspections = inspections;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the inspection's version
     * @throws ProblemException 400 with all faults, 409 when it is signed, 412 when it has changed, 428 without a version
     */
    @Transactional
    public Inspection change(UUID tenancyId, UUID inspectionId, InspectionRequests.Change request, String ifMatch) {
        LockInspection.Locked locked = lockInspection.lock(tenancyId, inspectionId);
        ETags.require(ifMatch, locked.inspection().version());
        LockInspection.checkNotSigned(locked.inspection());
        List<Issue> faults = new ArrayList<>(InspectionRules.faults(request.items()));
        Days.before("heldOn", request.heldOn(), locked.tenancy().signedOn()).ifPresent(faults::add);
        Days.yetToCome("heldOn", request.heldOn(), businessDate.today()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        return inspections.update(locked.inspection().with(request.method(), request.heldOn(), request.items()));
    }
}
