package be.huurwerk.deposit.pending;

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

@Path("/pendingDeposits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deposits")
public class PendingResource {
    private final PendingDeposits pending;

    PendingResource(PendingDeposits pending) {
        this.pending = pending;
    }

    @GET
    @Transactional
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "listPendingDeposits", summary = "Deposits that wait for a figure that is not known")
    public Page<PendingItem> list(@BeanParam PageRequest page) {
        return pending.list(page);
    }
}
