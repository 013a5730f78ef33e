package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Deaths;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.net.URI;
import java.time.LocalDate;
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
                        "The household changes from the first day of the lease, or from that on which it was taken over, to"
                                + " its last; only a tenant's death is recorded after it.",
                        "Het gezin wijzigt vanaf de eerste dag van het huurcontract, of vanaf de dag van de overname, tot de"
                                + " laatste; enkel het overlijden van een huurder wordt ook daarna genoteerd."));
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

    /** @param earlier the changes that hold by which the other tenants are gone by then */
    static ProblemException lastTenant(List<HouseholdChange> earlier) {
        if (earlier.isEmpty()) {
            return ProblemException.conflict(
                    "lastTenant",
                    new Text(
                            "No other tenant would be left: end the lease by a notice.",
                            "Er zou geen andere huurder overblijven: beëindig het huurcontract met een opzeg."));
        }
        List<String> hrefs = hrefs(earlier);
        String changes = String.join(", ", hrefs);
        return ProblemException.conflict(
                        "lastTenant",
                        new Text(
                                "No tenant would be left from " + earlier.get(0).on() + " on: annul first " + changes
                                        + ", and end the lease by a notice once the last tenant leaves.",
                                "Vanaf " + earlier.get(0).on() + " zou er geen huurder overblijven: annuleer eerst "
                                        + changes
                                        + ", en beëindig het huurcontract met een opzeg als de laatste huurder vertrekt."))
                .with("hrefs", hrefs);
    }

    /** @param later the changes by which nobody would be a tenant from the day on without the one that is undone */
    static ProblemException leavesNoTenant(LocalDate day, List<HouseholdChange> later) {
        return builtUpon(
                hrefs(later),
                new Text(
                        "Without this change nobody is a tenant from " + day + " on: annul first what builds upon it.",
                        "Zonder deze wijziging is niemand huurder vanaf " + day
                                + ": annuleer eerst wat erop voortbouwt."));
    }

    /** @param toldBy the change or notice that told of the death by which the lease ends */
    static ProblemException endedByDeath(LocalDate diedOn, URI toldBy) {
        return builtUpon(
                List.of(toldBy.toString()),
                new Text(
                        "The lease ends by the death of " + diedOn
                                + ", as no other tenant was left by this change: annul that end first.",
                        "Het huurcontract eindigt door het overlijden van " + diedOn
                                + ", omdat er door deze wijziging geen andere huurder was: annuleer eerst dat einde."));
    }

    private static ProblemException builtUpon(List<String> hrefs, Text detail) {
        return ProblemException.conflict("changeBuiltUpon", detail).with("hrefs", hrefs);
    }

    private static List<String> hrefs(List<HouseholdChange> changes) {
        return changes.stream()
                .map(change -> Hrefs.householdChange(change.tenancyId(), change.householdChangeId()))
                .map(URI::toString)
                .toList();
    }

    static ProblemException noTenant() {
        return ProblemException.conflict(
                "noTenant",
                new Text(
                        "This person is no tenant: report that somebody left.",
                        "Deze persoon is geen huurder: meld dat iemand vertrok."));
    }

    /** @param kind of the change by which somebody gets the role */
    static ProblemException roleNeedsDecision(Role role, HouseholdChangeKind kind) {
        return ProblemException.conflict(
                "roleNeedsDecision",
                new Text(
                        "Nobody becomes " + role + " by a change of facts: report " + kind + ", on which is decided.",
                        "Niemand wordt " + role + " door een wijziging van gegevens: meld " + kind
                                + ", waarover beslist wordt."));
    }

    static ProblemException roleNeedsNewLease(Role role) {
        return ProblemException.conflict(
                "roleNeedsDecision",
                new Text(
                        "Nobody who lives there becomes " + role
                                + " by a change of facts: a partner becomes a tenant by"
                                + " partnerBecomesTenant, anybody else by a lease.",
                        "Niemand die daar woont wordt " + role + " door een wijziging van gegevens: een partner wordt"
                                + " huurder door partnerBecomesTenant, iemand anders door een huurcontract."));
    }

    static ProblemException tenantKeepsRole(Role role) {
        return ProblemException.conflict(
                "tenantKeepsRole",
                new Text(
                        "A tenant who lives there as " + role
                                + " does not become that by a change of facts: report that this"
                                + " person left, or a separation.",
                        "Een huurder die daar als " + role
                                + " woont, wordt dat niet door een wijziging van gegevens: meld"
                                + " dat deze persoon vertrok, of een scheiding."));
    }

    static ProblemException alreadyTenant() {
        return ProblemException.conflict(
                "alreadyTenant", new Text("This person is a tenant already.", "Deze persoon is al huurder."));
    }

    /** @param since when the factual partner became a tenant */
    static ProblemException partnerSurvives(LocalDate since) {
        return ProblemException.conflict(
                "tenantSurvives",
                new Text(
                        "The lease does not end: after a year the factual partner became a tenant (type B) by the law, on "
                                + since + ". Report first partnerBecomesTenant from that day on.",
                        "Het huurcontract eindigt niet: na een jaar werd de feitelijke partner van rechtswege huurder (type B),"
                                + " op " + since + ". Meld eerst partnerBecomesTenant vanaf die dag."));
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

    static ProblemException deathReported(Deaths.Told told) {
        String href = told.href().toString();
        return ProblemException.conflict(
                        "deathReported",
                        new Text(
                                "The death of this person is reported already, of " + told.day() + ": " + href
                                        + ". Annul that report first if it is wrong.",
                                "Het overlijden van deze persoon is al gemeld, op " + told.day() + ": " + href
                                        + ". Annuleer eerst die melding als ze verkeerd is."))
                .with("href", href);
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
