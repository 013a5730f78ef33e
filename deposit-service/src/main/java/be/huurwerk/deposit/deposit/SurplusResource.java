package be.huurwerk.deposit.deposit;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/surpluses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deposits")
public class SurplusResource {
    private final Statements statements;

    SurplusResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "listSurpluses", summary = "What came in beyond the due of a deposit, to be returned")
    public Page<SurplusItem> list(@BeanParam PageRequest page) {
        return statements.surpluses(page);
    }
}
