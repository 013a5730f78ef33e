package be.huurwerk.tenancy.inspection;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.contract.Checklist;
import be.huurwerk.tenancy.contract.ChecklistItem;
import be.huurwerk.tenancy.tenancy.OwnPapers;
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

/** Signs an inspection: a joint one by a tenant at least; from then on it does not change any more. */
@ApplicationScoped
class SignInspection {

    private final LockInspection lockInspection;
    private final Inspections inspections;
    private final Checklist checklist;
    private final OwnPapers ownPapers;
    private final BusinessDate businessDate;

    SignInspection(
            LockInspection lockInspection,
            Inspections inspections,
            Checklist checklist,
            OwnPapers ownPapers,
            BusinessDate businessDate) {
        this.lockInspection = lockInspection;
        this.inspections = inspections;
        this.checklist = checklist;
        this.ownPapers = ownPapers;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the inspection's version, or null
     * @throws ProblemException 400 with all faults, 409 when it is signed, 412 when it has changed
     */
    @Transactional
    public Inspection sign(UUID tenancyId, UUID inspectionId, InspectionRequests.Sign request, String ifMatch) {
        LockInspection.Locked locked = lockInspection.lock(tenancyId, inspectionId);
        ETags.check(ifMatch, locked.inspection().version());
        LockInspection.checkNotSigned(locked.inspection());
        List<Issue> faults = faults(locked, request);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        if (locked.inspection().kind() == Inspection.Kind.incoming) {
            checklist.fill(tenancyId, ChecklistItem.incomingInspection, request.signedOn());
        }
        return inspections.update(locked.inspection()
                .signed(new Inspection.Signature(request.signedOn(), request.signatories(), request.documentId())));
    }

    private List<Issue> faults(LockInspection.Locked locked, InspectionRequests.Sign request) {
        List<Issue> faults = new ArrayList<>();
        Inspection inspection = locked.inspection();
        Days.before("signedOn", request.signedOn(), inspection.heldOn()).ifPresent(faults::add);
        Days.yetToCome("signedOn", request.signedOn(), businessDate.today()).ifPresent(faults::add);
        if (inspection.method() == Inspection.Method.joint
                && request.signatories().isEmpty()) {
            faults.add(Issues.required(
                    "signatories",
                    "Landlord and tenant sign a joint inspection.",
                    "Verhuurder en huurder ondertekenen een gezamenlijke plaatsbeschrijving."));
        }
        ownPapers.fault("documentId", request.documentId(), locked.tenancy()).ifPresent(faults::add);
        for (int at = 0; at < request.signatories().size(); at++) {
            signatory(locked, request.signatories(), at).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Issue> signatory(LockInspection.Locked locked, List<UUID> signatories, int at) {
        UUID personId = signatories.get(at);
        String name = "signatories[" + at + "]";
        if (signatories.subList(0, at).contains(personId)) {
            return Optional.of(
                    Issues.rejected(name, "This person stands here twice.", "Deze persoon staat hier tweemaal."));
        }
        boolean tenant = locked.tenancy().residences().stream()
                .anyMatch(stay ->
                        stay.member().partyToLease() && stay.member().personId().equals(personId));
        return tenant
                ? Optional.empty()
                : Optional.of(Issues.notFound(
                        name,
                        personId,
                        "This person is no tenant of this lease.",
                        "Deze persoon is geen huurder van dit contract."));
    }
}
