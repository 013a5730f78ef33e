package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/noticeQuotes")
@Tag(name = "notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeQuoteResource {

    private final Parameters parameters;

    NoticeQuoteResource(Parameters parameters) {
        this.parameters = parameters;
    }

    @POST
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "quoteNotice", summary = "When would a lease end? Nothing is stored")
    public NoticeQuote quote(NoticeQuoteRequest body) {
        List<Issue> faults = new ArrayList<>(NoticeRules.faults(body.facts(), parameters));
        NoticeRules.onlyForInternalMove(body.reason(), body.newContractStartsOn(), "newContractStartsOn")
                .ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        return NoticeQuote.of(body.facts(), parameters);
    }
}
