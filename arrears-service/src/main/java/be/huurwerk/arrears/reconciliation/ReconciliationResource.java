package be.huurwerk.arrears.reconciliation;

import be.huurwerk.arrears.reconciliation.ReconciliationViews.ReconciliationView;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bankStatements")
class ReconciliationResource {

    private static final int MOST_MONTHS = 1;

    private final Figures figures;
    private final BusinessDate businessDate;

    ReconciliationResource(Figures figures, BusinessDate businessDate) {
        this.figures = figures;
        this.businessDate = businessDate;
    }

    @GET
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getReconciliations",
            summary =
                    "Whether what the bank says is booked, told or queued to the cent, for each account of the landlord")
    public Page<ReconciliationView> list(
            @Parameter(description = "First day of the statements; the business date by default") @QueryParam("on")
                    LocalDate on,
            @Parameter(description = "Last day of the statements, within a month; the first by default")
                    @QueryParam("until")
                    LocalDate until,
            @BeanParam PageRequest page) {
        LocalDate first = Optional.ofNullable(on).orElseGet(businessDate::today);
        LocalDate last = Optional.ofNullable(until).orElse(first);
        if (last.isBefore(first) || last.isAfter(first.plusMonths(MOST_MONTHS))) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.QUERY,
                    "until",
                    last,
                    new Text(
                            "The last day is the first or later, and at most a month later.",
                            "De laatste dag is de eerste of later, en hoogstens een maand later.")));
        }
        String after = page.position("", parts -> parts.get(0));
        List<Reconciliation> all = Reconciliation.of(figures.of(first, last));
        List<ReconciliationView> rows = all.stream()
                .filter(one -> one.account().compareTo(after) > 0)
                .limit(page.limit())
                .map(ReconciliationView::of)
                .toList();
        return page.page(rows, all.size(), view -> List.of(view.account()));
    }
}
