package be.huurwerk.arrears.departure;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pendingFinalBalances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rentAccounts")
class PendingFinalBalanceResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AwaitedFinalBalances awaited;

    PendingFinalBalanceResource(AwaitedFinalBalances awaited) {
        this.awaited = awaited;
    }

    @GET
    @Transactional
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "listPendingFinalBalances",
            summary = "Households that left and whose final balance still waits, and for what",
            description = "Each waits for the posting of a month, for the rent of a month, or for a figure that nobody"
                    + " knows yet: its name and the day on which it is needed are told.")
    public Page<PendingFinalBalance> list(@BeanParam PageRequest page) {
        UUID after = page.position(BEFORE_ALL, parts -> UUID.fromString(parts.get(0)));
        List<PendingFinalBalance> rows = awaited.after(after, page.limit()).entrySet().stream()
                .map(one -> new PendingFinalBalance(one.getKey(), one.getValue()))
                .toList();
        return page.page(rows, awaited.count(), item -> List.of(item.tenancyId().toString()));
    }
}
