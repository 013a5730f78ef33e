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

@Path("/tenancies/{tenancyId}/annulment")
@Tag(name = "annulments")
@Produces(MediaType.APPLICATION_JSON)
public class TenancyAnnulmentResource {

    private final AnnulTenancy annulTenancy;

    TenancyAnnulmentResource(AnnulTenancy annulTenancy) {
        this.annulTenancy = annulTenancy;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "annulTenancy",
            summary = "Annul a tenancy that was entered by mistake",
            description =
                    "Also one that was told to the other services and is not known here any more, since the database was restored to an earlier moment: they hear that it counts no more. It can't be read afterwards either.")
    @APIResponseSchema(value = AnnulmentView.class, responseCode = "201")
    public RestResponse<AnnulmentView> annul(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, AnnulmentRequest body) {
        return AnnulmentView.created(annulTenancy.annul(tenancyId, body, ifMatch));
    }
}
