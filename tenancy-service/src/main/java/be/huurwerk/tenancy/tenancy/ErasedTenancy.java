package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.UUID;

/** Of a file that was kept long enough only figures are left, and nothing is added to it. */
final class ErasedTenancy {

    private ErasedTenancy() {}

    static void refuse(UUID tenancyId) {
        String href = Hrefs.tenancy(tenancyId).toString();
        throw ProblemException.conflict(
                        "tenancyErased",
                        new Text(
                                "What was personal in this tenancy is erased: " + href,
                                "Wat persoonlijk was in deze huurovereenkomst, is gewist: " + href))
                .with("href", href);
    }
}
