package be.huurwerk.tenancy.dwelling;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** The answer to a path that names no dwelling. */
final class UnknownDwelling {

    private UnknownDwelling() {}

    static ProblemException problem(UUID dwellingId) {
        return ProblemException.notFound(
                new Text("There is no dwelling " + dwellingId + ".", "Er is geen woning " + dwellingId + "."));
    }
}
