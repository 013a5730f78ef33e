package be.huurwerk.tenancy.underoccupancy;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/underOccupations")
@Tag(name = "underOccupancy")
@Produces(MediaType.APPLICATION_JSON)
public class UnderOccupationResource {

    private final UnderOccupations underOccupations;
    private final BusinessDate businessDate;

    UnderOccupationResource(UnderOccupations underOccupations, BusinessDate businessDate) {
        this.underOccupations = underOccupations;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listUnderOccupations",
            summary = "Dwellings that are too large for their household on a day, and what comes next",
            description = "By the law of the day (today if left out), as far as the rules hold for the dwelling.")
    public Page<UnderOccupationView> list(@QueryParam("on") LocalDate on, @BeanParam PageRequest pageRequest) {
        return Answers.page(
                underOccupations.on(on == null ? businessDate.today() : on, pageRequest), UnderOccupationView::of);
    }
}
