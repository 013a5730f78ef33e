package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Of a tenancy that was entered by mistake nothing is changed any more. */
public final class AnnulledTenancy {

    private AnnulledTenancy() {}

    static void refuse(Tenancy tenancy) {
        throw problem(tenancy.tenancyId());
    }

    public static ProblemException problem(UUID tenancyId) {
        String href = Hrefs.tenancy(tenancyId).toString();
        return ProblemException.conflict(
                        "tenancyAnnulled",
                        new Text("The tenancy is annulled: " + href, "De huurovereenkomst is geannuleerd: " + href))
                .with("href", href);
    }
}
