package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.bankstatement.Views.MovementView;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/unmatchedMovements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bankStatements")
class UnmatchedMovementResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Movements movements;

    UnmatchedMovementResource(Movements movements) {
        this.movements = movements;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getUnmatchedMovements", summary = "Movements that nobody knows the purpose of")
    public Page<MovementView> list(@BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        List<MovementView> rows = movements.unmatched(after, page.limit()).stream()
                .map(MovementView::of)
                .toList();
        return page.page(
                rows,
                movements.countUnmatched(),
                view -> List.of(view.movementId().toString()));
    }
}
