package be.huurwerk.arrears.transfer;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/transfers/{transferId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
class TransferResource {

    private final Transfers transfers;

    TransferResource(Transfers transfers) {
        this.transfers = transfers;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getTransfer", summary = "A transfer of credit")
    public TransferView get(@PathParam("transferId") UUID transferId) {
        return transfers
                .find(transferId)
                .map(TransferView::of)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such transfer.", "Deze overboeking bestaat niet.")));
    }
}
