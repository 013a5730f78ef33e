package be.huurwerk.tenancy.annulment;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
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

@Path("/tenancies/{tenancyId}/annulments")
@Tag(name = "annulments")
@Produces(MediaType.APPLICATION_JSON)
public class AnnulmentResource {

    private final Annulments annulments;
    private final Tenancies tenancies;

    AnnulmentResource(Annulments annulments, Tenancies tenancies) {
        this.annulments = annulments;
        this.tenancies = tenancies;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listAnnulments", summary = "What was annulled of a tenancy, and why")
    public Page<AnnulmentView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Page<Annulment> found = annulments.list(tenancyId, pageRequest);
        return Answers.page(found, AnnulmentView::of);
    }
}
