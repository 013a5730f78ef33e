package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.lang.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param dwellingId the dwelling that is offered
 * @param occupants of the present dwelling on the day of the offer
 * @param valid whether it is a valid offer by the law of its day
 * @param defects why it is not
 * @param reasonValid what the landlord decided on the reason; left out until then
 * @param counts whether it is a refusal that counts
 * @param countsOn since when it counts
 */
@Schema(name = "Offer")
record OfferView(
        String href,
        UUID offerId,
        UUID tenancyId,
        UUID dwellingId,
        LocalDate offeredOn,
        Optional<BigDecimal> kilometres,
        Optional<BigDecimal> presentCost,
        Optional<BigDecimal> offeredCost,
        int occupants,
        int surplusBedrooms,
        boolean valid,
        List<DefectView> defects,
        Offer.State state,
        Optional<LocalDate> answeredOn,
        @Withheld Optional<Offer.Reason> reason,
        Optional<LocalDate> heardOn,
        Optional<Boolean> reasonValid,
        boolean counts,
        Optional<LocalDate> countsOn,
        Optional<LocalDate> withdrawnOn,
        Status parameterStatus) {

    @Schema(name = "OfferDefectDetail")
    record DefectView(OfferDefect code, String detail) {}

    static OfferView of(Offer offer) {
        Optional<Offer.Hearing> hearing = offer.answer().flatMap(Offer.Answer::hearing);
        return new OfferView(
                Hrefs.filed(offer.tenancyId(), "offers", offer.offerId()).toString(),
                offer.offerId(),
                offer.tenancyId(),
                offer.dwellingId(),
                offer.offeredOn(),
                offer.stated().kilometres(),
                offer.stated().presentCost(),
                offer.stated().offeredCost(),
                offer.occupants(),
                offer.surplusBedrooms(),
                offer.isValid(),
                offer.defects().stream()
                        .map(defect -> new DefectView(defect, defect.text().in(Language.current())))
                        .toList(),
                offer.state(),
                offer.answer().map(Offer.Answer::on),
                offer.answer().flatMap(Offer.Answer::reason),
                hearing.map(Offer.Hearing::on),
                hearing.map(Offer.Hearing::valid),
                offer.refusalCountsOn().isPresent(),
                offer.refusalCountsOn(),
                offer.withdrawnOn(),
                offer.parameterStatus());
    }
}
