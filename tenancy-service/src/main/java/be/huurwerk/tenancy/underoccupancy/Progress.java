package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far it has come with a household that lives too large, and what comes next.
 *
 * @param refusalsCounted of valid offers
 * @param refusalsNeeded by the law of the day
 * @param feeFrom the first day of the fee, be it still to come
 */
record Progress(
        LocalDate underOccupiedSince,
        int refusalsCounted,
        int refusalsNeeded,
        Optional<LocalDate> feeFrom,
        Next next,
        Text detail) {

    enum Next {
        makeOffer,
        awaitAnswer,
        hearReason,
        /** An offer is accepted: the household moves. */
        move,
        /** The fee is due, now or from its first day on. */
        fee,
        /** The refusals are a ground for notice at the end of the term. */
        noticeAtEndOfTerm
    }

    /** Empty when the dwelling is not under-occupied on the day, or the rules don't hold for it. */
    static Optional<Progress> on(LocalDate day, Lease lease, List<Offer> offers, Parameters parameters) {
        List<Offer> made =
                offers.stream().flatMap(offer -> offer.asOf(day).stream()).toList();
        return Spell.of(lease, made, parameters).stream()
                .filter(spell -> spell.holds(day))
                .filter(spell -> !Spell.isExcluded(lease, day, parameters))
                .findFirst()
                .map(spell -> of(spell, day, lease, made, parameters));
    }

    private static Progress of(Spell spell, LocalDate day, Lease lease, List<Offer> made, Parameters parameters) {
        int needed = OfferRules.refusalsNeeded(day, parameters);
        int counted = spell.refusals().size();
        Optional<LocalDate> feeFrom = spell.feeFrom(lease, parameters);
        Next next = next(spell, lease, made, parameters);
        return new Progress(spell.from(), counted, needed, feeFrom, next, detail(next, counted, needed, feeFrom));
    }

    private static Next next(Spell spell, Lease lease, List<Offer> made, Parameters parameters) {
        List<Offer.State> states = made.stream()
                .filter(offer -> !offer.offeredOn().isBefore(spell.from()))
                .map(Offer::state)
                .toList();
        if (states.contains(Offer.State.accepted)) {
            return Next.move;
        }
        Optional<Spell.Consequence> consequence =
                spell.decisiveRefusal(parameters).flatMap(day -> Spell.consequence(lease, day, parameters));
        if (consequence.isPresent()) {
            return consequence.get() == Spell.Consequence.fee ? Next.fee : Next.noticeAtEndOfTerm;
        }
        if (states.contains(Offer.State.reasonToBeHeard)) {
            return Next.hearReason;
        }
        return states.contains(Offer.State.open) ? Next.awaitAnswer : Next.makeOffer;
    }

    private static Text detail(Next next, int counted, int needed, Optional<LocalDate> feeFrom) {
        return switch (next) {
            case makeOffer ->
                new Text(
                        "Refusals of valid offers that count: " + counted + " of " + needed + ". Offer a dwelling.",
                        "Weigeringen van geldig aanbod die tellen: " + counted + " van " + needed
                                + ". Bied een woning aan.");
            case awaitAnswer ->
                new Text("An offer is to be answered.", "Een aanbod wacht op het antwoord van het gezin.");
            case hearReason ->
                new Text(
                        "The household gave a reason for its refusal: decide whether it is valid.",
                        "Het gezin gaf een reden voor zijn weigering: beslis of ze geldig is.");
            case move ->
                new Text("An offer is accepted: the household moves.", "Een aanbod is aanvaard: het gezin verhuist.");
            case fee ->
                new Text(
                        "Enough valid offers are refused: the under-occupancy fee is due from " + feeFrom.orElseThrow()
                                + ".",
                        "Voldoende geldige aanbiedingen zijn geweigerd: de onderbezettingsvergoeding is verschuldigd"
                                + " vanaf " + feeFrom.orElseThrow() + ".");
            case noticeAtEndOfTerm ->
                new Text(
                        "Enough valid offers are refused: a ground for notice at the end of the term.",
                        "Voldoende geldige aanbiedingen zijn geweigerd: een grond voor opzeg op het einde van de"
                                + " duur.");
        };
    }
}
