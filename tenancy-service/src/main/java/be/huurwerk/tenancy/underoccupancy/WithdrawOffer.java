package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes an offer back, be it answered: it never counted, and a fee that rested on it was never due. */
@ApplicationScoped
class WithdrawOffer {

    private final ChangeOffer changeOffer;
    private final BusinessDate businessDate;

    WithdrawOffer(ChangeOffer changeOffer, BusinessDate businessDate) {
        this.changeOffer = changeOffer;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the offer's version, or null
     * @throws ProblemException 400 with all faults, 409 when it is withdrawn already, 412 when the offer has changed
     */
    @Transactional
    public Offer withdraw(UUID tenancyId, UUID offerId, OfferRequests.Withdraw request, String ifMatch) {
        return changeOffer.change(tenancyId, offerId, ifMatch, offer -> {
            List<Issue> faults = new ArrayList<>();
            Days.before("withdrawnOn", request.withdrawnOn(), offer.offeredOn()).ifPresent(faults::add);
            Days.yetToCome("withdrawnOn", request.withdrawnOn(), businessDate.today())
                    .ifPresent(faults::add);
            if (!faults.isEmpty()) {
                throw ProblemException.badRequest(faults);
            }
            if (offer.state() == Offer.State.withdrawn) {
                throw OfferProblems.closed();
            }
            return offer.withdrawn(request.withdrawnOn());
        });
    }
}
