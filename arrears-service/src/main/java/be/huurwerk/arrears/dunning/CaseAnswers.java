package be.huurwerk.arrears.dunning;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are a case. */
@ApplicationScoped
class CaseAnswers {

    private final ArrearsCases cases;
    private final CaseViews views;
    private final BusinessDate businessDate;

    CaseAnswers(ArrearsCases cases, CaseViews views, BusinessDate businessDate) {
        this.cases = cases;
        this.views = views;
        this.businessDate = businessDate;
    }

    /** What was done about a case: the case as it stands now. */
    RestResponse<CaseView> created(ArrearsCase changed) {
        CaseView view = view(changed, businessDate.today());
        return RestResponse.ResponseBuilder.<CaseView>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, view.href())
                .tag(ETags.of(changed.version()))
                .build();
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 404 */
    RestResponse<CaseView> on(UUID arrearsCaseId, LocalDate day) {
        ArrearsCase found = known(arrearsCaseId);
        return RestResponse.ResponseBuilder.ok(view(found, day))
                .tag(ETags.of(found.version()))
                .build();
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 404 */
    ArrearsCase known(UUID arrearsCaseId) {
        return cases.find(arrearsCaseId).orElseThrow(ArrearsProblems::unknown);
    }

    private CaseView view(ArrearsCase one, LocalDate on) {
        return views.of(List.of(one), on).get(0);
    }
}
