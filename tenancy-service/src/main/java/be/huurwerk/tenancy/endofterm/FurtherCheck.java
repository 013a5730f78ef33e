package be.huurwerk.tenancy.endofterm;

import be.huurwerk.webkit.problem.Text;

/** Why a lease is not simply extended: the landlord looks further, the household may have to move, and a notice may follow. */
enum FurtherCheck {
    incomeTooHigh(
            "The income of the household is above what the law allows for an extension.",
            "Het gezinsinkomen ligt hoger dan wat voor een verlenging is toegelaten."),
    dwellingTooLarge(
            "The dwelling has more bedrooms than the household may have for an extension.",
            "De woning telt meer slaapkamers dan het gezin voor een verlenging mag hebben.");

    private final transient Text text;

    FurtherCheck(String en, String nl) {
        text = new Text(en, nl);
    }

    Text text() {
        return text;
    }
}
