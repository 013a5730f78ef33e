package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes an offer under the lock of its tenancy, and tells what becomes of the fee. Part of three use cases. */
@ApplicationScoped
class ChangeOffer {

    private final Tenancies tenancies;
    private final Offers offers;
    private final TellFee tellFee;

    ChangeOffer(Tenancies tenancies, Offers offers, TellFee tellFee) {
        this.tenancies = tenancies;
        this.offers = offers;
        this.tellFee = tellFee;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 404 when there is no such offer, 412 when it has changed, and what the change throws */
    Offer change(UUID tenancyId, UUID offerId, String ifMatch, UnaryOperator<Offer> change) {
        tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Offer offer = offers.find(tenancyId, offerId).orElseThrow(() -> OfferProblems.unknown(offerId));
        ETags.check(ifMatch, offer.version());
        Offer changed = offers.update(change.apply(offer));
        tenancies.filed(tenancyId);
        tellFee.upToDate(tenancyId);
        return changed;
    }
}
