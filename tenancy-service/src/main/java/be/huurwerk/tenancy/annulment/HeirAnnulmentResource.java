package be.huurwerk.tenancy.annulment;

import be.huurwerk.servicekit.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/heirs/{heirId}/annulment")
@Tag(name = "annulments")
@Produces(MediaType.APPLICATION_JSON)
public class HeirAnnulmentResource {

    private final AnnulHeir annulHeir;

    HeirAnnulmentResource(AnnulHeir annulHeir) {
        this.annulHeir = annulHeir;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "annulHeir",
            summary = "Annul an heir who was entered by mistake; the annulment of the death takes its heirs along")
    @APIResponseSchema(value = AnnulmentView.class, responseCode = "201")
    public RestResponse<AnnulmentView> annul(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("heirId") UUID heirId,
            @HeaderParam("If-Match") String ifMatch,
            AnnulmentRequest body) {
        return AnnulmentView.created(annulHeir.annul(tenancyId, heirId, body, ifMatch));
    }
}
