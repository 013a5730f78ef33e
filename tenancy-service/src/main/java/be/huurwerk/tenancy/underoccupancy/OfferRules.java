package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.Ownership;
import be.huurwerk.tenancy.occupancy.HouseholdSize;
import be.huurwerk.tenancy.occupancy.Occupancy;
import be.huurwerk.tenancy.occupancy.OccupancyNorm;
import be.huurwerk.webkit.problem.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When an offer to who lives too large is valid: fitting bedrooms, near enough and, where the law compares it, not dearer. */
final class OfferRules {

    static final String OFFER = "tenancy/suitable-offer";
    static final String COST = "tenancy/suitable-offer-cost";

    private OfferRules() {}

    /**
     * Where the household lives, and what it is offered.
     *
     * @param available whether nobody has or will have the offered dwelling by a lease of the day
     */
    record Comparison(
            HouseholdSize household,
            Dwelling present,
            Dwelling offered,
            boolean available,
            LocalDate on,
            Offer.Stated stated) {

        /** Deelgemeenten are no municipalities of their own; the names are those of the addresses. */
        boolean isSameMunicipality() {
            return present.address()
                    .municipality()
                    .strip()
                    .equalsIgnoreCase(offered.address().municipality().strip());
        }
    }

    /** @param occupancy of the present dwelling */
    record Judgement(Occupancy occupancy, List<OfferDefect> defects, Status parameterStatus) {}

    /** What the law of the day needs to know and is not stated. */
    static List<Issue> missing(Comparison offer, Parameters parameters) {
        List<Issue> missing = new ArrayList<>();
        if (isDistanceAsked(offer, parameters) && offer.stated().kilometres().isEmpty()) {
            missing.add(Issues.required(
                    "kilometres",
                    "How many kilometres from the present dwelling?",
                    "Hoeveel kilometer van de huidige woning?"));
        }
        if (isCostAsked(offer.on(), parameters)) {
            if (offer.stated().presentCost().isEmpty()) {
                missing.add(Issues.required(
                        "presentCost",
                        "How much are rent and charges of the present dwelling?",
                        "Hoeveel bedragen de huurprijs en de kosten van de huidige woning?"));
            }
            if (offer.stated().offeredCost().isEmpty()) {
                missing.add(Issues.required(
                        "offeredCost",
                        "How much are rent and charges of the dwelling that is offered?",
                        "Hoeveel bedragen de huurprijs en de kosten van de aangeboden woning?"));
            }
        }
        return missing;
    }

    /**
     * @param offer of which nothing is missing
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of the day is not known
     */
    static Judgement judge(Comparison offer, Parameters parameters) {
        Occupancy present = Occupancy.of(offer.household(), offer.present().bedrooms(), offer.on(), parameters);
        Occupancy offered = Occupancy.of(offer.household(), offer.offered().bedrooms(), offer.on(), parameters);
        DatedValue kilometres = parameters.number(OFFER, "kilometres", offer.on());
        DatedWord cost = parameters.word(COST, offer.on());
        List<OfferDefect> defects = new ArrayList<>();
        if (!present.isUnderOccupied() || isExcluded(offer, parameters)) {
            defects.add(OfferDefect.notUnderOccupied);
        }
        if (!offer.available()) {
            defects.add(OfferDefect.dwellingNotAvailable);
        }
        if (isDistanceAsked(offer, parameters)
                && offer.stated().kilometres().orElseThrow().compareTo(kilometres.value()) > 0) {
            defects.add(OfferDefect.tooFar);
        }
        if (offer.household().persons() > OccupancyNorm.of(offer.offered(), offer.on(), parameters)) {
            defects.add(OfferDefect.dwellingTooSmall);
        }
        if (offered.isUnderOccupied()) {
            defects.add(OfferDefect.dwellingTooLarge);
        }
        if (isDearer(offer, parameters)) {
            defects.add(OfferDefect.costHigher);
        }
        return new Judgement(
                present,
                List.copyOf(defects),
                Status.weakest(present.parameterStatus(), kilometres.status(), cost.status()));
    }

    /** Whether nobody is under-occupied in the present dwelling, by the law of the day, as another landlord lets it to this one. */
    private static boolean isExcluded(Comparison offer, Parameters parameters) {
        return offer.present().ownership().filter(Ownership.inRented::equals).isPresent()
                && parameters.word(Spell.IN_RENTED, offer.on()).is("excluded");
    }

    /** How many refusals of valid offers lead further, by the law of the day. */
    static int refusalsNeeded(LocalDate on, Parameters parameters) {
        return parameters.number(OFFER, "refusals", on).intValue();
    }

    private static boolean isDistanceAsked(Comparison offer, Parameters parameters) {
        return !offer.isSameMunicipality()
                || !parameters.word(OFFER, "sameMunicipality", offer.on()).is("sufficient");
    }

    private static boolean isCostAsked(LocalDate on, Parameters parameters) {
        return parameters.word(COST, on).is("notHigher");
    }

    private static boolean isDearer(Comparison offer, Parameters parameters) {
        Optional<Integer> compared = offer.stated()
                .offeredCost()
                .flatMap(cost -> offer.stated().presentCost().map(cost::compareTo));
        return isCostAsked(offer.on(), parameters)
                && compared.filter(higher -> higher > 0).isPresent();
    }
}
