package be.huurwerk.tenancy.internalmove;

import be.huurwerk.tenancy.tenancy.HouseholdKnown;
import be.huurwerk.tenancy.tenancy.LeaseSigned;
import be.huurwerk.tenancy.tenancy.PreviousLease;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A request is met by the lease that the household signs for it, and open again when that lease was a mistake. */
@ApplicationScoped
class FollowMoves {

    private final Tenancies tenancies;
    private final InternalMoveRequests requests;

    FollowMoves(Tenancies tenancies, InternalMoveRequests requests) {
        this.tenancies = tenancies;
        this.requests = requests;
    }

    void on(@Observes LeaseSigned lease) {
        Tenancy next = tenancies.find(lease.tenancyId()).orElseThrow();
        next.previousLease()
                .filter(left -> left.reason() == PreviousLease.Reason.internalMove)
                .flatMap(PreviousLease::tenancyId)
                .flatMap(requests::openOf)
                .ifPresent(request -> requests.update(request.met(lease.signedOn(), lease.tenancyId())));
    }

    void on(@Observes HouseholdKnown household) {
        if (tenancies.find(household.tenancyId()).filter(Tenancy::annulled).isPresent()) {
            requests.metBy(household.tenancyId())
                    .filter(request -> requests.openOf(request.tenancyId()).isEmpty())
                    .ifPresent(request -> requests.update(request.openAgain()));
        }
    }
}
