package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;

/** Of a tenancy that was entered by mistake nothing is changed any more. */
final class AnnulledTenancy {

    private AnnulledTenancy() {}

    static void refuse(Tenancy tenancy) {
        String href = Hrefs.tenancy(tenancy.tenancyId()).toString();
        throw ProblemException.conflict(
                        "tenancyAnnulled",
                        new Text("The tenancy is annulled: " + href, "De huurovereenkomst is geannuleerd: " + href))
                .with("href", href);
    }
}
