package be.huurwerk.tenancy.obligation;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Why something can't be recorded of an obligation as it stands. */
final class ObligationProblems {

    private ObligationProblems() {}

    static ProblemException unknown(UUID obligationId) {
        return ProblemException.notFound(new Text(
                "There is no obligation " + obligationId + ".", "Er is geen verplichting " + obligationId + "."));
    }

    static ProblemException notAllowed(ObligationStep step, Collection<ObligationStep> allowed) {
        List<String> names = allowed.stream().map(ObligationStep::name).toList();
        String list = names.isEmpty() ? "-" : String.join(", ", names);
        return ProblemException.conflict(
                        "obligationStepNotAllowed",
                        new Text(
                                "The step " + step + " can't be taken now; possible are: " + list + ".",
                                "De stap " + step + " kan nu niet; mogelijk zijn: " + list + "."))
                .with("allowedSteps", names);
    }

    static ProblemException registerCheckFirst() {
        return ProblemException.conflict(
                "registerCheckFirst",
                new Text(
                        "The landlord looks into the integration register first; then the tenant proves the level, or is"
                                + " reported.",
                        "De verhuurder raadpleegt eerst de Kruispuntbank Inburgering; daarna bewijst de huurder het"
                                + " niveau, of volgt een melding."));
    }

    static ProblemException alreadyDeferred() {
        return ProblemException.conflict(
                "alreadyDeferred",
                new Text(
                        "The term was lengthened already, and that happens once.",
                        "De termijn werd al verlengd, en dat kan eenmaal."));
    }

    static ProblemException notOverdue(Obligation obligation) {
        return ProblemException.conflict(
                "obligationNotOverdue",
                new Text(
                        "The term runs until " + obligation.dueOn() + ".",
                        "De termijn loopt tot en met " + obligation.dueOn() + "."));
    }

    static ProblemException ended() {
        return ProblemException.conflict(
                "obligationEnded", new Text("This obligation is over.", "Deze verplichting is voorbij."));
    }

    static ProblemException carried(Obligation next) {
        String href = Hrefs.filed(next.tenancyId(), "obligations", next.obligationId())
                .toString();
        return ProblemException.conflict(
                        "obligationCarried",
                        new Text(
                                "The household has moved and the obligation with it: " + href,
                                "Het gezin is verhuisd en de verplichting ook: " + href))
                .with("href", href);
    }

    static ProblemException notBound() {
        return ProblemException.conflict(
                "notBoundByPropertyRule",
                new Text(
                        "The property rule binds the tenant and the partner, a factual partner after a year, nobody else.",
                        "De eigendomsvoorwaarde geldt voor de huurder en de partner, een feitelijke partner na een jaar,"
                                + " en niemand anders."));
    }

    static ProblemException allowedProperty() {
        return ProblemException.conflict(
                "propertyAllowed",
                new Text(
                        "The law of that day lets a tenant have this right.",
                        "De regelgeving van die dag laat een huurder dit recht hebben."));
    }
}
