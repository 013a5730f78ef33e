package be.huurwerk.deposit.deposit;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/deposits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deposits")
public class DepositResource {
    private final Deposits deposits;
    private final Statements statements;
    private final DepositStore store;
    private final BusinessDate businessDate;

    DepositResource(Deposits deposits, Statements statements, DepositStore store, BusinessDate businessDate) {
        this.deposits = deposits;
        this.statements = statements;
        this.store = store;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "listDeposits", summary = "Deposits, all or of a tenancy, on a date")
    public Page<DepositItem> list(
            @QueryParam("tenancyId") UUID tenancyId, @QueryParam("on") LocalDate on, @BeanParam PageRequest page) {
        return deposits.list(Optional.ofNullable(tenancyId), day(on), page);
    }

    @GET
    @Path("/{depositId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getDeposit", summary = "A deposit on a date, with its settlement")
    public RestResponse<DepositView> get(@PathParam("depositId") UUID depositId, @QueryParam("on") LocalDate on) {
        DepositView view =
                deposits.find(depositId, day(on)).orElseThrow(() -> DepositProblems.unknownDeposit(depositId));
        return RestResponse.ResponseBuilder.ok(view)
                .tag(ETags.of(store.version(depositId)))
                .build();
    }

    @GET
    @Path("/{depositId}/statement")
    @Transactional
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "getDepositStatement", summary = "The ledger of a deposit up to a date")
    public Page<EntryView> statement(
            @PathParam("depositId") UUID depositId, @QueryParam("on") LocalDate on, @BeanParam PageRequest page) {
        return statements.of(depositId, day(on), page);
    }

    private LocalDate day(LocalDate on) {
        return on == null ? businessDate.today() : on;
    }
}
