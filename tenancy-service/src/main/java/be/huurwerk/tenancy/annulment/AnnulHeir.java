package be.huurwerk.tenancy.annulment;

import be.huurwerk.tenancy.heir.UndoHeir;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Annuls an heir who was entered by mistake. */
@ApplicationScoped
class AnnulHeir {

    private final Tenancies tenancies;
    private final UndoHeir undoHeir;
    private final Annulments annulments;

    AnnulHeir(Tenancies tenancies, UndoHeir undoHeir, Annulments annulments) {
        this.tenancies = tenancies;
        this.undoHeir = undoHeir;
        this.annulments = annulments;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws be.huurwerk.webkit.problem.ProblemException 409 when the heir was annulled before, 412 when the tenancy has changed
     */
    @Transactional
    public Annulment annul(UUID tenancyId, UUID heirId, AnnulmentRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        undoHeir.undo(tenancyId, heirId);
        tenancies.filed(tenancyId);
        return annulments.add(tenancyId, AnnulmentKind.heir, heirId, request);
    }
}
