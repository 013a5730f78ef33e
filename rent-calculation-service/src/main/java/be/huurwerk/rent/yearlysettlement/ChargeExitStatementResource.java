package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/chargeExitStatements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeSettlements")
public class ChargeExitStatementResource {

    private final Exits exits;

    ChargeExitStatementResource(Exits exits) {
        this.exits = exits;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listChargeExitStatements",
            summary = "What was estimated of the rent charges when a household left, of the latest days first",
            description = "The settlement of the same settlementKey takes its place.")
    public Page<ExitView> list(
            @NotNull @Parameter(description = "Whose estimates", required = true) @QueryParam("tenancyId")
                    UUID tenancyId,
            @BeanParam PageRequest pageRequest) {
        LocalDate before = pageRequest.position(null, parts -> LocalDate.parse(parts.get(0)));
        Page<ExitStatement> page = pageRequest.page(
                exits.page(tenancyId, before, pageRequest.limit()),
                () -> exits.count(tenancyId),
                exit -> List.of(exit.days().from().toString()));
        return new Page<>(page.items().stream().map(ExitView::of).toList(), page.pageSize(), page.total(), page.next());
    }
}
