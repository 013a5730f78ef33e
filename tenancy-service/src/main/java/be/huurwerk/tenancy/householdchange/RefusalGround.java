package be.huurwerk.tenancy.householdchange;

import be.huurwerk.webkit.problem.Text;
import java.util.List;
import java.util.Optional;

/** Why a change can't be approved. */
enum RefusalGround {
    dwellingTooSmall("the dwelling would be too small", "de woning zou te klein zijn"),
    propertyOwned("there is a dwelling or building land", "er is een woning of bouwgrond"),
    unwillingToLearnDutch("not willing to learn Dutch", "niet bereid om Nederlands te leren"),
    integrationPathNotFollowed("the integration path is not followed", "het inburgeringstraject wordt niet gevolgd"),
    notRegistered("in no population register", "in geen bevolkingsregister ingeschreven"),
    stayTooLong("the stay is longer than allowed", "het verblijf is langer dan toegelaten"),
    notReportedInAdvance("it was not reported in advance", "het werd niet vooraf gemeld"),
    livingTogetherTooShort("they have not lived together for long enough", "ze wonen nog niet lang genoeg samen"),
    tenantAlreadyRents(
            "this person rents or lives for good in another dwelling of the landlord: report first that this person leaves it",
            "deze persoon huurt of bewoont een andere woning van de verhuurder: meld eerst dat hij of zij die verlaat");

    private final transient Text text;

    RefusalGround(String en, String nl) {
        this.text = new Text(en, nl);
    }

    Text text() {
        return text;
    }

    /** In Dutch, as it is written to the household; empty where there are none. */
    static Optional<String> sentence(List<RefusalGround> grounds) {
        return grounds.stream().map(ground -> ground.text.nl()).reduce((one, next) -> one + "; " + next);
    }
}
