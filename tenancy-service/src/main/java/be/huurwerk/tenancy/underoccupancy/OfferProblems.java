package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Why something can't be done with an offer as things stand. */
final class OfferProblems {

    private OfferProblems() {}

    static ProblemException unknown(UUID offerId) {
        return ProblemException.notFound(
                new Text("There is no offer " + offerId + ".", "Er is geen aanbod " + offerId + "."));
    }

    static ProblemException open(Offer offer) {
        String href = Hrefs.filed(offer.tenancyId(), "offers", offer.offerId()).toString();
        return ProblemException.conflict(
                        "offerOpen",
                        new Text(
                                "An earlier offer is not answered yet: " + href,
                                "Een vroeger aanbod is nog niet beantwoord: " + href))
                .with("href", href);
    }

    static ProblemException closed() {
        return ProblemException.conflict(
                "offerClosed",
                new Text("The offer is answered or withdrawn already.", "Het aanbod is al beantwoord of ingetrokken."));
    }

    static ProblemException nothingToHear() {
        return ProblemException.conflict(
                "nothingToHear",
                new Text(
                        "No reason of a refusal awaits a decision.",
                        "Geen reden van een weigering wacht op een beslissing."));
    }
}
