package be.huurwerk.tenancy.obligation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/obligations")
@Tag(name = "obligations")
@Produces(MediaType.APPLICATION_JSON)
public class ObligationWorklistResource {

    private final Obligations obligations;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    ObligationWorklistResource(Obligations obligations, Parameters parameters, BusinessDate businessDate) {
        this.obligations = obligations;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listDueObligations",
            summary = "Obligations of all tenancies of which something is due, what is due first first")
    public Page<ObligationView> due(
            @QueryParam("dueBefore") LocalDate dueBefore,
            @QueryParam("state") ObligationState state,
            @QueryParam("kind") ObligationKind kind,
            @BeanParam PageRequest pageRequest) {
        LocalDate today = businessDate.today();
        ObligationFilter filter = new ObligationFilter(
                Optional.ofNullable(dueBefore), Optional.ofNullable(state), Optional.ofNullable(kind), today);
        return Answers.page(
                obligations.worklist(filter, pageRequest),
                found -> ObligationView.of(found, Optional.of(found.personId()), today, parameters));
    }
}
