package be.huurwerk.rent.income;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.Issues;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.wait.Patience;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
            summary =
                    "Record a declared income; one of the same person, year and kind is superseded, and no income and an"
                            + " amount of a year supersede one another")
    @APIResponseSchema(value = IncomeView.class, responseCode = "201")
    public RestResponse<IncomeView> record(IncomeRequest body) {
        LocalDate today = businessDate.today();
        int months =
                parameters.number("policy/rent/current-income", "months", today).intValue();
        List<Issue> faults = IncomeFaults.ofDeclaration(body, months, today);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Patience.await(() -> Optional.of(body.personId()).filter(persons::knows));
        DeclaredIncome income = recordIncome.record(body);
        return RestResponse.ResponseBuilder.<IncomeView>create(RestResponse.Status.CREATED)
                .entity(IncomeView.of(new IncomeHistory(income, Optional.empty())))
                .header("Location", Hrefs.income(income.incomeId()))
                .build();
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listIncomes",
            summary = "The incomes that a person declared, superseded ones too, newest first")
    public Page<IncomeView> list(
            @Parameter(description = "Whose incomes", required = true) @QueryParam("personId") UUID personId,
            @Parameter(description = "Only the incomes of this year") @QueryParam("year") Integer year,
            @BeanParam PageRequest pageRequest) {
        if (personId == null) {
            throw ProblemException.badRequest(Issues.requiredQuery("personId"));
        }
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<IncomeHistory> page = pageRequest.page(
                incomes.history(personId, year, after, pageRequest.limit()),
                incomes.count(personId, year),
                history -> List.of(history.income().incomeId().toString()));
        return new Page<>(
                page.items().stream().map(IncomeView::of).toList(), page.pageSize(), page.total(), page.next());
    }

    @GET
    @Path("/{incomeId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getIncome", summary = "A declared income")
    public IncomeView get(@PathParam("incomeId") UUID incomeId) {
        return incomes.find(incomeId)
                .map(IncomeView::of)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no income " + incomeId + ".", "Er is geen inkomen " + incomeId + ".")));
    }
}
