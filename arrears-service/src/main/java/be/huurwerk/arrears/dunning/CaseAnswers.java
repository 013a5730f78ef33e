package be.huurwerk.arrears.dunning;

import be.huurwerk.webkit.etag.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers to what was done about a case: the case as it stands now. */
final class CaseAnswers {

    private CaseAnswers() {}

    static RestResponse<CaseView> created(CaseView view, long version) {
        return RestResponse.ResponseBuilder.<CaseView>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, view.href())
                .tag(ETags.of(version))
                .build();
    }
}
