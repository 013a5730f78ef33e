package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Once the household has left, the end of its tenancy and what led to it stand fast. */
public final class AlreadyDeparted {

    private AlreadyDeparted() {}

    public static ProblemException problem(UUID tenancyId) {
        String href = Hrefs.departure(tenancyId).toString();
        return ProblemException.conflict(
                        "alreadyDeparted",
                        new Text("The household has left: " + href, "Het gezin is vertrokken: " + href))
                .with("href", href);
    }
}
