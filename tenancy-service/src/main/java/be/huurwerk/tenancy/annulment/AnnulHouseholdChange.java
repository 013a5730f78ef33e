package be.huurwerk.tenancy.annulment;

import be.huurwerk.tenancy.heir.UndoHeir;
import be.huurwerk.tenancy.householdchange.UndoHouseholdChange;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Annuls a change of a household that was entered by mistake; of a death, its heirs along with it. */
@ApplicationScoped
class AnnulHouseholdChange {

    private final Tenancies tenancies;
    private final UndoHouseholdChange undoHouseholdChange;
    private final UndoHeir undoHeir;
    private final Annulments annulments;

    AnnulHouseholdChange(
            Tenancies tenancies, UndoHouseholdChange undoHouseholdChange, UndoHeir undoHeir, Annulments annulments) {
        this.tenancies = tenancies;
        this.undoHouseholdChange = undoHouseholdChange;
        this.undoHeir = undoHeir;
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
        Annulment annulment = annulments.add(tenancyId, AnnulmentKind.householdChange, householdChangeId, request);
        annulments.addAll(tenancyId, AnnulmentKind.heir, undoHeir.undoOfTheLiving(tenancyId), request);
        return annulment;
    }
}
