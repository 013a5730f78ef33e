package be.huurwerk.tenancy.person;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Nobody is registered under this id. */
final class UnknownPerson {

    private UnknownPerson() {}

    static ProblemException problem(UUID personId) {
        return ProblemException.notFound(
                new Text("There is no person " + personId + ".", "Er is geen persoon " + personId + "."));
    }
}
