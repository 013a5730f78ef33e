package be.huurwerk.tenancy.registration;

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

@Path("/registrations")
@Tag(name = "registrations")
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationListResource {

    private final Registrations registrations;
    private final BusinessDate businessDate;

    RegistrationListResource(Registrations registrations, BusinessDate businessDate) {
        this.registrations = registrations;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listRegistrations",
            summary = "The registrations of leases, or those in a state, by the end of their term",
            description = "Those of leases that were a mistake are listed for the state annulled alone.")
    public Page<RegistrationView> list(
            @QueryParam("state") RegistrationState state, @BeanParam PageRequest pageRequest) {
        LocalDate today = businessDate.today();
        Page<Registration> found = registrations.list(Optional.ofNullable(state), today, pageRequest);
        return Answers.page(
                found,
                registration -> RegistrationView.of(
                        registration, state == RegistrationState.annulled ? state : registration.state(today)));
    }
}
