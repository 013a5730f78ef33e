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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/chargeStatements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chargeSettlements")
public class ChargeStatementResource {

    private final Statements statements;

    ChargeStatementResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listChargeStatements",
            summary = "What final settlements came to for a tenancy, newest first",
            description = "Of the same settlementKey the newest counts.")
    public Page<StatementView> list(
            @NotNull @Parameter(description = "Whose statements", required = true) @QueryParam("tenancyId")
                    UUID tenancyId,
            @BeanParam PageRequest pageRequest) {
        Optional<UUID> after =
                pageRequest.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        Page<Statements.Of> page = pageRequest.page(
                statements.ofTenancy(tenancyId, after, pageRequest.limit()),
                () -> statements.countOfTenancy(tenancyId),
                of -> List.of(of.chargeSettlementId().toString()));
        return new Page<>(
                page.items().stream().map(StatementView::of).toList(), page.pageSize(), page.total(), page.next());
    }
}
