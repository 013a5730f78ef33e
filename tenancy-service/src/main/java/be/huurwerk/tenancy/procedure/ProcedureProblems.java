package be.huurwerk.tenancy.procedure;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.List;
import java.util.UUID;

/** Why a procedure does not go on like that. */
final class ProcedureProblems {

    private ProcedureProblems() {}

    static ProblemException unknown(UUID procedureId) {
        return ProblemException.notFound(
                new Text("There is no procedure " + procedureId + ".", "Er is geen procedure " + procedureId + "."));
    }

    static ProblemException stepNotAllowed(List<String> allowed) {
        String list = String.join(", ", allowed);
        return ProblemException.conflict(
                        "procedureStepNotAllowed",
                        new Text(
                                "This step can't follow; possible are: " + list + ".",
                                "Deze stap kan niet volgen; mogelijk zijn: " + list + "."))
                .with("allowedSteps", allowed);
    }

    static ProblemException missing(List<String> missing) {
        String list = String.join(", ", missing);
        return ProblemException.conflict(
                        "procedureStepUnprepared",
                        new Text("This step needs first: " + list + ".", "Deze stap vereist eerst: " + list + "."))
                .with("missing", missing);
    }

    static ProblemException closed() {
        return ProblemException.conflict(
                "procedureClosed", new Text("This procedure is closed.", "Deze procedure is afgesloten."));
    }

    static ProblemException alreadyOpen(Procedure open) {
        String href =
                Hrefs.filed(open.tenancyId(), "procedures", open.procedureId()).toString();
        return ProblemException.conflict(
                        "procedureAlreadyOpen",
                        new Text(
                                "A procedure of this kind is open: " + href,
                                "Er loopt al een procedure van deze soort: " + href))
                .with("href", href);
    }
}
