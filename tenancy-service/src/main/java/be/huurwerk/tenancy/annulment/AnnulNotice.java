package be.huurwerk.tenancy.annulment;

import be.huurwerk.tenancy.heir.UndoHeir;
import be.huurwerk.tenancy.notice.UndoNotice;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Annuls a notice that was entered by mistake; of a death, its heirs along with it. */
@ApplicationScoped
class AnnulNotice {

    private final Tenancies tenancies;
    private final UndoNotice undoNotice;
    private final UndoHeir undoHeir;
    private final Annulments annulments;

    AnnulNotice(Tenancies tenancies, UndoNotice undoNotice, UndoHeir undoHeir, Annulments annulments) {
        this.tenancies = tenancies;
        this.undoNotice = undoNotice;
        this.undoHeir = undoHeir;
        this.annulments = annulments;
    }

    /**
     * @param ifMatch the notice's version, or null
     * @throws be.huurwerk.webkit.problem.ProblemException 409 when the notice counts no more, follows from a change of the household, the
     *     household has left or somebody else has the dwelling by then, 412 when the notice has changed
     */
    @Transactional
    public Annulment annul(UUID tenancyId, UUID noticeId, AnnulmentRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        undoNotice.undo(tenancy, noticeId, ifMatch);
        Annulment annulment = annulments.add(tenancyId, AnnulmentKind.notice, noticeId, request);
        annulments.addAll(tenancyId, AnnulmentKind.heir, undoHeir.undoOfTheLiving(tenancyId), request);
        return annulment;
    }
}
