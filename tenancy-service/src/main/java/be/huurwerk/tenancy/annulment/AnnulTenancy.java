package be.huurwerk.tenancy.annulment;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.notice.InternalMoves;
import be.huurwerk.tenancy.notice.UndoNotice;
import be.huurwerk.tenancy.tenancy.AlreadyDeparted;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.UUID;

/**
 * Annuls a tenancy that was entered by mistake: the dwelling is free, nothing is asked of anybody for it, and the lease that the household
 * left for it goes on. One that was told and that the database, restored to an earlier moment, doesn't know any more is withdrawn from those
 * who heard of it.
 */
@ApplicationScoped
class AnnulTenancy {

    private final Tenancies tenancies;
    private final InternalMoves internalMoves;
    private final UndoNotice undoNotice;
    private final Annulments annulments;
    private final ForgottenTenancies forgotten;
    private final Outbox outbox;

    AnnulTenancy(
            Tenancies tenancies,
            InternalMoves internalMoves,
            UndoNotice undoNotice,
            Annulments annulments,
            ForgottenTenancies forgotten,
            Outbox outbox) {
        this.tenancies = tenancies;
        this.internalMoves = internalMoves;
        this.undoNotice = undoNotice;
        this.annulments = annulments;
        this.forgotten = forgotten;
        this.outbox = outbox;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 404 when it was never told, 409 when it is annulled already, the household has left, another tenancy builds upon it or
     *     somebody else has the dwelling that was left, 412 when the
     *     tenancy has changed
     */
    @Transactional
    public Annulment annul(UUID tenancyId, AnnulmentRequest request, String ifMatch) {
        return tenancies
                .lock(tenancyId)
                .map(tenancy -> annul(tenancy, request, ifMatch))
                .orElseGet(() -> forgotten.withdraw(tenancyId, request));
    }

    private Annulment annul(Tenancy tenancy, AnnulmentRequest request, String ifMatch) {
        UUID tenancyId = tenancy.tenancyId();
        ETags.check(ifMatch, tenancy.version());
        if (tenancy.keysReturnedOn().isPresent()) {
            throw AlreadyDeparted.problem(tenancyId);
        }
        tenancies.annul(tenancyId);
        undoNotice.undoMoveTo(tenancy);
        internalMoves.noticeLeadingTo(tenancyId).ifPresent(AnnulTenancy::builtUpon);
        tenancies.following(tenancyId).map(Hrefs::tenancy).ifPresent(AnnulTenancy::builtUpon);
        outbox.append(TenancyAnnulled.TYPE, tenancyId, new TenancyAnnulled(tenancyId));
        return annulments.add(tenancyId, AnnulmentKind.tenancy, tenancyId, request);
    }

    private static void builtUpon(URI other) {
        throw ProblemException.conflict(
                        "tenancyBuiltUpon",
                        new Text(
                                "Annul first what builds upon this tenancy: " + other,
                                "Annuleer eerst wat op deze huurovereenkomst voortbouwt: " + other))
                .with("href", other.toString());
    }
}
