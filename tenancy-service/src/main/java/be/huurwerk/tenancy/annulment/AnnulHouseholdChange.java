package be.huurwerk.tenancy.annulment;

import be.huurwerk.tenancy.householdchange.UndoHouseholdChange;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Annuls a change of a household that was entered by mistake. */
@ApplicationScoped
class AnnulHouseholdChange {

    private final Tenancies tenancies;
    private final UndoHouseholdChange undoHouseholdChange;
    private final Annulments annulments;

    AnnulHouseholdChange(Tenancies tenancies, UndoHouseholdChange undoHouseholdChange, Annulments annulments) {
        this.tenancies = tenancies;
        this.undoHouseholdChange = undoHouseholdChange;
        this.annulments = annulments;
    }

    /**
     * @param ifMatch the change's version, or null
     * @throws be.huurwerk.webkit.problem.ProblemException 409 when the change was refused or annulled, later ones build upon it, the
     *     household has left or somebody else has the dwelling by then, 412 when the change has changed
     */
    @Transactional
    public Annulment annul(UUID tenancyId, UUID householdChangeId, AnnulmentRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        undoHouseholdChange.undo(tenancy, householdChangeId, ifMatch);
        return annulments.add(tenancyId, AnnulmentKind.householdChange, householdChangeId, request);
    }
}
