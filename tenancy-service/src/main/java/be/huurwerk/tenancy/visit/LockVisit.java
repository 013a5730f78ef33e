package be.huurwerk.tenancy.visit;

import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A visit that is about to change. Part of three use cases. */
@ApplicationScoped
class LockVisit {

    private final Tenancies tenancies;
    private final Visits visits;

    LockVisit(Tenancies tenancies, Visits visits) {
        this.tenancies = tenancies;
        this.visits = visits;
    }

    /** The visit, whose tenancy is locked until the end of the transaction. */
    Visit lock(UUID tenancyId, UUID visitId, String ifMatch) {
        tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Visit visit = visits.find(tenancyId, visitId).orElseThrow(() -> unknown(visitId));
        ETags.check(ifMatch, visit.version());
        return visit;
    }

    /** As {@link #lock}, of a visit that is still to be made; else 409. */
    Visit lockPlanned(UUID tenancyId, UUID visitId, String ifMatch) {
        Visit visit = lock(tenancyId, visitId, ifMatch);
        if (visit.state() != Visit.State.planned) {
            throw ProblemException.conflict(
                    "visitNotPlanned",
                    new Text(
                            "This visit was reported or cancelled.",
                            "Van dit huisbezoek is er een verslag, of het werd geannuleerd."));
        }
        return visit;
    }

    static ProblemException unknown(UUID visitId) {
        return ProblemException.notFound(
                new Text("There is no visit " + visitId + ".", "Er is geen huisbezoek " + visitId + "."));
    }
}
