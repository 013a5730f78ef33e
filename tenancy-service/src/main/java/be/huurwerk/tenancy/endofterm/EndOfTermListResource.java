package be.huurwerk.tenancy.endofterm;

import be.huurwerk.regulation.parameter.Parameters;
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

@Path("/endOfTerms")
@Tag(name = "endOfTermAssessments")
@Produces(MediaType.APPLICATION_JSON)
public class EndOfTermListResource {

    private final TermsToCome termsToCome;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    EndOfTermListResource(TermsToCome termsToCome, Parameters parameters, BusinessDate businessDate) {
        this.termsToCome = termsToCome;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listEndOfTerms",
            summary = "Fixed-term leases that come to the end of their term, the overdue first",
            description = "A lease whose term has passed without an assessment or a notice does not end by itself: it"
                    + " stays running and stands here as overdue. Without until, as far ahead as the landlord's policy"
                    + " says.")
    public Page<EndOfTermView> list(@QueryParam("until") LocalDate until, @BeanParam PageRequest pageRequest) {
        LocalDate today = businessDate.today();
        Page<TermToCome> found =
                termsToCome.until(until == null ? TermCalendar.listedUntil(today, parameters) : until, pageRequest);
        return Answers.page(found, term -> EndOfTermView.of(term, today, parameters));
    }
}
