package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.dwelling.Lettings;
import be.huurwerk.tenancy.occupancy.HouseholdSize;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records an offer of a smaller dwelling and whether it is valid by the law of its day. */
@ApplicationScoped
class MakeOffer {

    private final Tenancies tenancies;
    private final Dwellings dwellings;
    private final Lettings lettings;
    private final Offers offers;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    MakeOffer(
            Tenancies tenancies,
            Dwellings dwellings,
            Lettings lettings,
            Offers offers,
            Parameters parameters,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.dwellings = dwellings;
        this.lettings = lettings;
        this.offers = offers;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 with all faults, 409 while another offer is open, 412 when the tenancy has changed
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of the day is not known
     */
    @Transactional
    public Offer make(UUID tenancyId, OfferRequests.Make request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        Optional<Dwelling> offered = dwellings.find(request.dwellingId());
        List<Issue> faults = faults(request, tenancy, offered);
        Optional<OfferRules.Comparison> comparison = offered.map(dwelling -> comparison(request, tenancy, dwelling));
        if (faults.isEmpty()) {
            comparison.ifPresent(known -> faults.addAll(OfferRules.missing(known, parameters)));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        offers.of(tenancyId).stream()
                .filter(earlier -> earlier.state() == Offer.State.open)
                .findFirst()
                .ifPresent(earlier -> {
                    throw OfferProblems.open(earlier);
                });
        Offer offer = offer(tenancyId, request, comparison.orElseThrow());
        offers.add(offer);
        tenancies.filed(tenancyId);
        return offer;
    }

    private Offer offer(UUID tenancyId, OfferRequests.Make request, OfferRules.Comparison comparison) {
        OfferRules.Judgement judgement = OfferRules.judge(comparison, parameters);
        return new Offer(
                Ids.next(),
                tenancyId,
                request.dwellingId(),
                request.offeredOn(),
                comparison.stated(),
                judgement.occupancy().occupants(),
                judgement.occupancy().surplusBedrooms(),
                judgement.defects(),
                judgement.parameterStatus(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private OfferRules.Comparison comparison(OfferRequests.Make request, Tenancy tenancy, Dwelling offered) {
        return new OfferRules.Comparison(
                HouseholdSize.of(tenancy.householdOn(request.offeredOn())),
                dwellings.find(tenancy.dwellingId()).orElseThrow(),
                offered,
                lettings.of(List.of(request.dwellingId()), request.offeredOn()).isEmpty(),
                request.offeredOn(),
                new Offer.Stated(request.kilometres(), request.presentCost(), request.offeredCost()));
    }

    private List<Issue> faults(OfferRequests.Make request, Tenancy tenancy, Optional<Dwelling> offered) {
        List<Issue> faults = new ArrayList<>();
        LocalDate on = request.offeredOn();
        if (offered.isEmpty()) {
            faults.add(Issues.notFound(
                    "dwellingId", request.dwellingId(), "There is no such dwelling.", "Er is geen zo'n woning."));
        }
        if (request.dwellingId().equals(tenancy.dwellingId())) {
            faults.add(Issues.rejected(
                    "dwellingId",
                    "The household lives in this dwelling already.",
                    "Het gezin woont al in deze woning."));
        }
        Days.before("offeredOn", on, tenancy.startDate()).ifPresent(faults::add);
        Days.yetToCome("offeredOn", on, businessDate.today()).ifPresent(faults::add);
        Issues.afterLease("offeredOn", on, tenancy.fixedEnd()).ifPresent(faults::add);
        return faults;
    }
}
