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

/** Decides whether the reason of a refusal is valid: from that day on the refusal counts, or it never does. */
@ApplicationScoped
class HearReason {

    private final ChangeOffer changeOffer;
    private final BusinessDate businessDate;

    HearReason(ChangeOffer changeOffer, BusinessDate businessDate) {
        this.changeOffer = changeOffer;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the offer's version, or null
     * @throws ProblemException 400 with all faults, 409 when no reason awaits a decision, 412 when the offer has changed
     */
    @Transactional
    public Offer hear(UUID tenancyId, UUID offerId, OfferRequests.Hear request, String ifMatch) {
        return changeOffer.change(tenancyId, offerId, ifMatch, offer -> {
            if (offer.state() != Offer.State.reasonToBeHeard) {
                throw OfferProblems.nothingToHear();
            }
            List<Issue> faults = new ArrayList<>();
            Days.before(
                            "heardOn",
                            request.heardOn(),
                            offer.answer().orElseThrow().on())
                    .ifPresent(faults::add);
            Days.yetToCome("heardOn", request.heardOn(), businessDate.today()).ifPresent(faults::add);
            if (!faults.isEmpty()) {
                throw ProblemException.badRequest(faults);
            }
            return offer.heard(new Offer.Hearing(request.heardOn(), request.reasonValid()));
        });
    }
}
