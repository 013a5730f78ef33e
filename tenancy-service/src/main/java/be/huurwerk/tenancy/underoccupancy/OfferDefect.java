package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.webkit.problem.Text;

/** Why an offer is not valid, so that its refusal does not count. */
enum OfferDefect {
    notUnderOccupied(
            "The present dwelling is not under-occupied on the day of the offer.",
            "De huidige woning is op de dag van het aanbod niet onderbezet."),
    dwellingNotAvailable(
            "The dwelling is let, or signed for, on the day of the offer.",
            "De woning is op de dag van het aanbod verhuurd, of er is al voor getekend."),
    tooFar(
            "The dwelling is farther away than a valid offer may be.",
            "De woning ligt verder dan een geldig aanbod mag liggen."),
    dwellingTooSmall("The dwelling is too small for the household.", "De woning is te klein voor het gezin."),
    dwellingTooLarge("The dwelling would be under-occupied as well.", "Ook deze woning zou onderbezet zijn."),
    costHigher(
            "Its rent and charges are higher than those of the present dwelling.",
            "De huurprijs en de kosten liggen hoger dan die van de huidige woning.");

    private final transient Text text;

    OfferDefect(String en, String nl) {
        text = new Text(en, nl);
    }

    Text text() {
        return text;
    }
}
