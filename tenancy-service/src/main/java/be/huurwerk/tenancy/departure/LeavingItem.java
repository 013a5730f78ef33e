package be.huurwerk.tenancy.departure;

import be.huurwerk.webkit.problem.Text;

/** A point of the checklist of leaving, in the order in which they come; each under the address where it is done. */
enum LeavingItem {
    notice("A notice runs, or the term is over", "Er loopt een opzeg, of de duur is om", "notices", true),
    damageClaims("Who pays reported damage is decided", "Beslist wie gemelde schade betaalt", "damageClaims", true),
    outgoingInspection(
            "The outgoing inspection is signed", "De uitgaande plaatsbeschrijving is ondertekend", "inspections", true),
    water("The water meter is handed over", "De watermeter is overgedragen", "meterHandovers/water", false),
    electricity(
            "The electricity meter is handed over",
            "De elektriciteitsmeter is overgedragen",
            "meterHandovers/electricity",
            false),
    gas("The gas meter is handed over", "De gasmeter is overgedragen", "meterHandovers/gas", false),
    forwardingAddress("The forwarding address is known", "Het doorstuuradres is bekend", "forwardingAddress", false),
    heir("An heir is recorded", "Een erfgenaam is genoteerd", "heirs", false),
    keys("The keys are back", "De sleutels zijn terug", "departure", true),
    depositSettlement("The deposit is settled", "De waarborg is afgerekend", "departure", false);

    private final Text sentence;
    private final String place;
    private final boolean awaitedBySettlement;

    LeavingItem(String en, String nl, String place, boolean awaitedBySettlement) {
        this.sentence = new Text(en, nl);
        this.place = place;
        this.awaitedBySettlement = awaitedBySettlement;
    }

    Text sentence() {
        return sentence;
    }

    /** Below the tenancy. */
    String place() {
        return place;
    }

    /** Whether the deposit is not settled before. */
    boolean isAwaitedBySettlement() {
        return awaitedBySettlement;
    }
}
