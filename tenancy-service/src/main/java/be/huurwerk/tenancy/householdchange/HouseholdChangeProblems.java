package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why a change can't be taken, completed or decided as the household stands. */
final class HouseholdChangeProblems {

    private HouseholdChangeProblems() {}

    static ProblemException unknown(UUID householdChangeId) {
        return ProblemException.notFound(new Text(
                "There is no household change " + householdChangeId + ".",
                "Er is geen gezinswijziging " + householdChangeId + "."));
    }

    static ProblemException pending(HouseholdChange open) {
        String href = Hrefs.householdChange(open.tenancyId(), open.householdChangeId())
                .toString();
        return ProblemException.conflict(
                        "changePending",
                        new Text(
                                "A change of this person is not settled yet: " + href,
                                "Een wijziging van deze persoon is nog niet afgehandeld: " + href))
                .with("href", href);
    }

    static ProblemException outsideTenancy() {
        return ProblemException.conflict(
                "changeOutsideTenancy",
                new Text(
                        "The household changes from the first day of the lease to its last.",
                        "Het gezin wijzigt van de eerste tot de laatste dag van het huurcontract."));
    }

    static ProblemException alreadyInHousehold() {
        return ProblemException.conflict(
                "alreadyInHousehold",
                new Text(
                        "This person lives there on that day or later.",
                        "Deze persoon woont daar op die dag of later."));
    }

    static ProblemException notInHousehold() {
        return ProblemException.conflict(
                "notInHousehold",
                new Text("This person does not live there on that day.", "Deze persoon woont daar niet op die dag."));
    }

    static ProblemException partnerPresent() {
        return ProblemException.conflict(
                "partnerPresent",
                new Text("A household has one partner at most.", "Een gezin heeft hoogstens één partner."));
    }

    static ProblemException lastTenant() {
        return ProblemException.conflict(
                "lastTenant",
                new Text(
                        "No other tenant would be left: end the lease by a notice.",
                        "Er zou geen andere huurder overblijven: beëindig het huurcontract met een opzeg."));
    }

    static ProblemException noTenant() {
        return ProblemException.conflict(
                "noTenant",
                new Text(
                        "This person is no tenant: report that somebody left.",
                        "Deze persoon is geen huurder: meld dat iemand vertrok."));
    }

    static ProblemException alreadyTenant() {
        return ProblemException.conflict(
                "alreadyTenant", new Text("This person is a tenant already.", "Deze persoon is al huurder."));
    }

    static ProblemException noTenantLeft() {
        return ProblemException.conflict(
                "noTenantLeft",
                new Text(
                        "The last tenant has died, and the lease ends by law: nobody becomes a tenant or a partner any"
                                + " more. Who was one before the death: annul the death, settle this change first.",
                        "De laatste huurder is overleden en het contract eindigt van rechtswege: niemand wordt nog"
                                + " huurder of partner. Was iemand dat voor het overlijden: annuleer het overlijden en"
                                + " handel eerst deze wijziging af."));
    }

    static ProblemException personDeceased() {
        return ProblemException.conflict(
                "personDeceased",
                new Text(
                        "This person had died by that day: the death was reported since. Refuse or annul the change.",
                        "Deze persoon was op die dag al overleden: het overlijden is intussen gemeld. Weiger of annuleer"
                                + " de wijziging."));
    }

    static ProblemException closed() {
        return ProblemException.conflict(
                "changeClosed", new Text("The change is settled already.", "De wijziging is al afgehandeld."));
    }

    static ProblemException nothingToDecide() {
        return ProblemException.conflict(
                "nothingToDecide",
                new Text(
                        "Nobody refuses what happened: such a change holds once its documents are in.",
                        "Wat gebeurd is, wordt niet geweigerd: zo'n wijziging geldt zodra de documenten er zijn."));
    }

    static ProblemException documentsMissing(List<String> missing) {
        String kinds = String.join(", ", missing);
        return ProblemException.conflict(
                        "documentsMissing",
                        new Text("Documents are missing: " + kinds + ".", "Er ontbreken documenten: " + kinds + "."))
                .with("missingDocuments", missing);
    }

    static ProblemException conditionsNotStated(List<String> names) {
        String conditions = String.join(", ", names);
        return ProblemException.conflict(
                        "conditionsNotStated",
                        new Text(
                                "State with the decision, in conditions, whether these are met: " + conditions + ".",
                                "Vermeld bij de beslissing, in conditions, of hieraan voldaan is: " + conditions + "."))
                .with("conditionsNotStated", names);
    }

    static ProblemException conditionsNotMet(List<RefusalGround> grounds) {
        String en = grounds.stream().map(ground -> ground.text().en()).collect(Collectors.joining("; "));
        String nl = grounds.stream().map(ground -> ground.text().nl()).collect(Collectors.joining("; "));
        return ProblemException.conflict(
                        "conditionsNotMet",
                        new Text("It can't be approved: " + en + ".", "Goedkeuren kan niet: " + nl + "."))
                .with("refusalGrounds", grounds);
    }
}
