package be.huurwerk.rent.advance;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/chargeBudgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeAdvances")
public class ChargeBudgetResource {

    private final DecideBudget decide;
    private final Budgets budgets;

    ChargeBudgetResource(DecideBudget decide, Budgets budgets) {
        this.decide = decide;
        this.budgets = budgets;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("rentCalculation:write")
    @Operation(
            operationId = "decideChargeBudget",
            summary =
                    "Divide what a year is thought to cost a building; its households pay a twelfth a month in advance",
            description = "Who moves in later pays the part of the dwelling from the first day of the lease.")
    @APIResponseSchema(value = BudgetView.class, responseCode = "201")
    public RestResponse<BudgetView> decide(Bodies.ByBudget body) {
        Budget budget = decide.decide(body);
        return RestResponse.ResponseBuilder.<BudgetView>create(RestResponse.Status.CREATED)
                .entity(BudgetView.of(budget))
                .header("Location", Hrefs.chargeBudget(budget.chargeBudgetId()))
                .build();
    }

    @GET
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "listChargeBudgets", summary = "The budgets of a building, newest first")
    public Page<BudgetView> list(
            @NotNull @Parameter(description = "Whose budgets", required = true) @QueryParam("buildingId")
                    UUID buildingId,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<Budget> page = pageRequest.page(
                budgets.page(buildingId, after, pageRequest.limit()),
                () -> budgets.count(buildingId),
                budget -> List.of(budget.chargeBudgetId().toString()));
        return new Page<>(
                page.items().stream().map(BudgetView::of).toList(), page.pageSize(), page.total(), page.next());
    }

    @GET
    @Path("/{chargeBudgetId}")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getChargeBudget", summary = "A budget of a building, and what of it each dwelling bears")
    public BudgetView get(@PathParam("chargeBudgetId") UUID chargeBudgetId) {
        return budgets.find(chargeBudgetId)
                .map(BudgetView::of)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no charge budget " + chargeBudgetId + ".",
                        "Er is geen begroting " + chargeBudgetId + ".")));
    }
}
