package be.huurwerk.rent.bulkload;

import be.huurwerk.servicekit.bulkload.BulkLoadAnswers;
import be.huurwerk.servicekit.bulkload.BulkLoadView;
import be.huurwerk.servicekit.bulkload.RefusalView;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/bulkLoads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulkLoads")
public class BulkLoadResource {

    private final BulkLoadAnswers answers;

    BulkLoadResource(BulkLoadAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/{bulkLoadId}")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(operationId = "getBulkLoad", summary = "A file of buildings and their costs, and how far it is recorded")
    public BulkLoadView get(@PathParam("bulkLoadId") UUID bulkLoadId) {
        return answers.get(bulkLoadId);
    }

    @GET
    @Path("/{bulkLoadId}/refusals")
    @Transactional
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listBulkLoadRefusals",
            summary = "Every fault of every refused line of a file, in the order of its lines")
    public Page<RefusalView> refusals(@PathParam("bulkLoadId") UUID bulkLoadId, @BeanParam PageRequest pageRequest) {
        return answers.refusals(bulkLoadId, pageRequest);
    }
}
