package be.huurwerk.tenancy.annulment;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.ForgottenEvents;
import be.huurwerk.servicekit.event.ForgottenEvents.Forgotten;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.AnnulledTenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tenancies that were told and that the database, restored to an earlier moment, doesn't know: the others go on charging for them. */
@ApplicationScoped
class ForgottenTenancies {

    private static final String SIGNED = "tenancies.notify.signed";

    private final ForgottenEvents events;
    private final Outbox outbox;
    private final BusinessDate businessDate;

    ForgottenTenancies(ForgottenEvents events, Outbox outbox, BusinessDate businessDate) {
        this.events = events;
        this.outbox = outbox;
        this.businessDate = businessDate;
    }

    /**
     * Tells in the running transaction that one of them counts no more. No row can bear its annulment: what was forgotten keeps the reason.
     *
     * @throws ProblemException 404 when it was never told, 409 when it was annulled, before the restore or since
     */
    Annulment withdraw(UUID tenancyId, AnnulmentRequest request) {
        List<Forgotten> told = events.lock(tenancyId);
        if (!isAmong(told, SIGNED)) {
            throw UnknownTenancy.problem(tenancyId);
        }
        if (isAmong(told, TenancyAnnulled.TYPE) || told.stream().allMatch(Forgotten::done)) {
            throw AnnulledTenancy.problem(tenancyId);
        }
        outbox.append(TenancyAnnulled.TYPE, tenancyId, new TenancyAnnulled(tenancyId));
        events.settle(tenancyId, request.reason());
        return new Annulment(
                Ids.next(), tenancyId, AnnulmentKind.tenancy, tenancyId, request.reason(), businessDate.today());
    }

    private static boolean isAmong(List<Forgotten> told, String type) {
        return told.stream().anyMatch(event -> event.type().equals(type));
    }
}
