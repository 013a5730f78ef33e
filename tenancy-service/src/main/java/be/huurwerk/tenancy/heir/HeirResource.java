package be.huurwerk.tenancy.heir;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/tenancies/{tenancyId}/heirs")
@Tag(name = "heirs")
@Produces(MediaType.APPLICATION_JSON)
public class HeirResource {

    /** Who may pay deposits back needs the whole account number. */
    private static final StringPermission MAY_PAY = new StringPermission("deposit", "write");

    private final RecordHeir recordHeir;
    private final Heirs heirs;
    private final Tenancies tenancies;
    private final SecurityIdentity identity;

    HeirResource(RecordHeir recordHeir, Heirs heirs, Tenancies tenancies, SecurityIdentity identity) {
        this.recordHeir = recordHeir;
        this.heirs = heirs;
        this.tenancies = tenancies;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "recordHeir", summary = "Record an heir of a tenant who died, and how the heir is paid")
    @APIResponseSchema(value = HeirView.class, responseCode = "201")
    public RestResponse<HeirView> record(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, HeirRequest body) {
        Heir heir = recordHeir.record(tenancyId, body, ifMatch);
        return RestResponse.ResponseBuilder.<HeirView>create(RestResponse.Status.CREATED)
                .entity(HeirView.of(heir, mayPay()))
                .header("Location", Hrefs.tenancy(tenancyId) + "/heirs")
                .build();
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:personal")
    @Operation(
            operationId = "listHeirs",
            summary = "The heirs of tenants who died; account numbers in full to who may pay deposits back")
    public Page<HeirView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        boolean mayPay = mayPay();
        Page<Heir> found = heirs.list(tenancyId, pageRequest);
        return Answers.page(found, heir -> HeirView.of(heir, mayPay));
    }

    private boolean mayPay() {
        return identity.checkPermissionBlocking(MAY_PAY);
    }
}
