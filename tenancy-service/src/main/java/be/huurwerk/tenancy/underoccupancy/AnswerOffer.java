package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Records what a household answers to an offer; enough refusals that count lead to the fee. */
@ApplicationScoped
class AnswerOffer {

    private final ChangeOffer changeOffer;
    private final BusinessDate businessDate;

    AnswerOffer(ChangeOffer changeOffer, BusinessDate businessDate) {
        this.changeOffer = changeOffer;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the offer's version, or null
     * @throws ProblemException 400 with all faults, 409 when it is answered or withdrawn, 412 when the offer has changed
     */
    @Transactional
    public Offer answer(UUID tenancyId, UUID offerId, OfferRequests.Answer request, String ifMatch) {
        return changeOffer.change(tenancyId, offerId, ifMatch, offer -> {
            List<Issue> faults = faults(request, offer);
            if (!faults.isEmpty()) {
                throw ProblemException.badRequest(faults);
            }
            if (offer.state() != Offer.State.open) {
                throw OfferProblems.closed();
            }
            return offer.answered(request.toAnswer());
        });
    }

    private List<Issue> faults(OfferRequests.Answer request, Offer offer) {
        List<Issue> faults = new ArrayList<>();
        Days.before("answeredOn", request.answeredOn(), offer.offeredOn()).ifPresent(faults::add);
        Days.yetToCome("answeredOn", request.answeredOn(), businessDate.today()).ifPresent(faults::add);
        if (request.answer() == Offer.Answer.Kind.accepted && request.reason().isPresent()) {
            faults.add(
                    Issues.rejected("reason", "Only a refusal has a reason.", "Enkel een weigering heeft een reden."));
        }
        if (request.reasonValid().isPresent() && request.reason().isEmpty()) {
            faults.add(Issues.required("reason", "Which reason was decided on?", "Over welke reden werd beslist?"));
        }
        return faults;
    }
}
