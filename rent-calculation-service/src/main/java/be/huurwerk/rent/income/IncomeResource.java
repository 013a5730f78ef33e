package be.huurwerk.rent.income;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/incomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "incomes")
public class IncomeResource {

    private final RecordIncome recordIncome;
    private final Incomes incomes;
    private final Persons persons;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    IncomeResource(
            RecordIncome recordIncome,
            Incomes incomes,
            Persons persons,
            Parameters parameters,
            BusinessDate businessDate) {
        this.recordIncome = recordIncome;
        this.incomes = incomes;
        this.persons = persons;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "recordIncome",
            summary = "Record a declared income; one of the same person, year and kind is superseded")
    @APIResponseSchema(value = IncomeView.class, responseCode = "201")
    public RestResponse<IncomeView> record(IncomeRequest body) {
        int months = parameters
                .number("policy/rent/current-income", "months", businessDate.today())
                .intValue();
        List<Issue> faults = IncomeFaults.find("", body.kind(), body.amount(), body.months(), months);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Patience.await(() -> Optional.of(body.personId()).filter(persons::knows));
        DeclaredIncome income = recordIncome.record(body);
        return RestResponse.ResponseBuilder.<IncomeView>create(RestResponse.Status.CREATED)
                .entity(IncomeView.of(income))
                .header("Location", Hrefs.income(income.incomeId()))
                .build();
    }

    @GET
    @Path("/{incomeId}")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getIncome", summary = "A declared income")
    public IncomeView get(@PathParam("incomeId") UUID incomeId) {
        return incomes.find(incomeId)
                .map(IncomeView::of)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no income " + incomeId + ".", "Er is geen inkomen " + incomeId + ".")));
    }
}
