package be.huurwerk.tenancy.inspection;

import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An inspection that can still change. Part of two use cases. */
@ApplicationScoped
class LockInspection {

    private final Tenancies tenancies;
    private final Inspections inspections;

    LockInspection(Tenancies tenancies, Inspections inspections) {
        this.tenancies = tenancies;
        this.inspections = inspections;
    }

    record Locked(Tenancy tenancy, Inspection inspection) {}

    Locked lock(UUID tenancyId, UUID inspectionId) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Inspection inspection = inspections.find(tenancyId, inspectionId).orElseThrow(() -> unknown(inspectionId));
        return new Locked(tenancy, inspection);
    }

    static void checkNotSigned(Inspection inspection) {
        if (inspection.signature().isPresent()) {
            throw ProblemException.conflict(
                    "inspectionSigned",
                    new Text(
                            "This inspection is signed and does not change any more.",
                            "Deze plaatsbeschrijving is ondertekend en wijzigt niet meer."));
        }
    }

    static ProblemException unknown(UUID inspectionId) {
        return ProblemException.notFound(new Text(
                "There is no inspection " + inspectionId + ".", "Er is geen plaatsbeschrijving " + inspectionId + "."));
    }
}
