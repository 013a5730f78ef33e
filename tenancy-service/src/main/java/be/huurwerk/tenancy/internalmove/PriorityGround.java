package be.huurwerk.tenancy.internalmove;

import be.huurwerk.webkit.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request has priority, or why it has none. */
@Schema(name = "InternalMovePriorityGround")
enum PriorityGround {
    householdGrew(
            true,
            "The household grew and the dwelling no longer fits.",
            "Het gezin is uitgebreid en de woning is niet meer aangepast."),
    dwellingTooLarge(
            true,
            "The dwelling is too large since members of the household left.",
            "De woning is te groot sinds gezinsleden vertrokken."),
    dwellingTooLargeSinceBefore(
            true,
            "The dwelling is too large; who left before the take-over is not known.",
            "De woning is te groot; wie voor de overname vertrok, is niet gekend."),
    familyNotArrived(
            false,
            "The family has not arrived yet: report the arrival at once.",
            "Het gezin is nog niet aangekomen: meld de aankomst onmiddellijk."),
    dwellingStillFits(false, "The dwelling still fits the household.", "De woning is nog aangepast aan het gezin."),
    dwellingNotTooLarge(false, "The dwelling is not under-occupied.", "De woning is niet onderbezet."),
    noBirthKnown(
            false,
            "No birth is recorded since the lease was signed, and none is announced.",
            "Sinds de ondertekening van het huurcontract is geen geboorte genoteerd, en er is geen aangekondigd."),
    nobodyCame(
            false,
            "Nobody has come to live here since the lease was signed, and nobody is announced.",
            "Sinds de ondertekening van het huurcontract kwam niemand hier wonen, en niemand is aangekondigd."),
    nobodyLeft(false, "Nobody has left the household.", "Niemand heeft het gezin verlaten."),
    noPriorityReason(false, "This reason gives no priority.", "Deze reden geeft geen voorrang.");

    private final boolean priority;
    private final transient Text text;

    PriorityGround(boolean priority, String en, String nl) {
        this.priority = priority;
        this.text = new Text(en, nl);
    }

    boolean isPriority() {
        return priority;
    }

    Text text() {
        return text;
    }
}
