package be.huurwerk.tenancy.tenancy;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** The answer to a path that names no tenancy. */
public final class UnknownTenancy {

    private UnknownTenancy() {}

    public static ProblemException problem(UUID tenancyId) {
        return ProblemException.notFound(
                new Text("There is no tenancy " + tenancyId + ".", "Er is geen huurovereenkomst " + tenancyId + "."));
    }
}
