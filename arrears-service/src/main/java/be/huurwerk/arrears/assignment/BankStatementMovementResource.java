package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.assignment.Views.ListedView;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/bankStatements/{bankStatementId}/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bankStatements")
class BankStatementMovementResource {

    private final Queue queue;

    BankStatementMovementResource(Queue queue) {
        this.queue = queue;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getBankStatementMovements",
            summary = "The movements of a bank statement, in its order, and what each is known to be")
    public Page<ListedView> list(@PathParam("bankStatementId") UUID bankStatementId, @BeanParam PageRequest page) {
        int after = page.position(-1, parts -> Integer.parseInt(parts.get(0)));
        long movements = queue.countOfStatement(bankStatementId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such bank statement.", "Dit rekeninguittreksel bestaat niet.")));
        List<ListedView> views = queue.ofStatement(bankStatementId, after, page.limit()).stream()
                .map(ListedView::of)
                .toList();
        return page.page(views, movements, view -> List.of(Integer.toString(view.place() - 1)));
    }
}
